import type { Kept } from './kept.ts';
import { isFields, isMoment } from './outside-value.ts';

/** Something of ours that broke, noted so that a reader can report it. */
export type Crash = {
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** The part of the extension in which it broke, such as `panel`. */
  readonly where: string;
  /** What the browser said of it, with the lines of ours that led there. */
  readonly what: string;
};

/** Older crashes than so many tell nothing more. */
const MOST = 20;

/** How the newest crashes are kept. */
export const keptCrashes: Kept<readonly Crash[]> = {
  key: 'crashes',
  version: 1,
  // No version before 1 was released.
  migrations: {},
  nothing: [],
  read({ crashes }) {
    const found = Array.isArray(crashes) ? crashes.filter(isCrash) : [];
    const isWhole = Array.isArray(crashes) && found.length === crashes.length;
    return { value: join(found, []), isWhole };
  },
  write: crashes => ({ crashes }),
  join,
};

function join(some: readonly Crash[], others: readonly Crash[]): readonly Crash[] {
  const all = new Map([...some, ...others].map(crash => [keyOf(crash), crash]));
  const inOrder = [...all].sort(([a], [b]) => Number(a > b) - Number(a < b));
  return inOrder.map(([, crash]) => crash).slice(-MOST);
}

/** Orders crashes by their time, and those of one moment alike in every tab. */
function keyOf({ at, where, what }: Crash): string {
  return `${String(at).padStart(16, '0')} ${where} ${what}`;
}

function isCrash(value: unknown): value is Crash {
  return (
    isFields(value) &&
    isMoment(value.at) &&
    typeof value.where === 'string' &&
    typeof value.what === 'string'
  );
}
