const MINUTE = 60_000;

/** The units in which people say how long ago something was, largest first. */
const units = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** Say in the given language how long ago `ms` milliseconds are, such as “3 天前”. */
export function formatAgo(ms: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = units.find(([, size]) => ms >= size) ?? (['second', Infinity] as const);
  return format.format(-Math.floor(ms / size) || 0, unit);
}
