import type { Speaker } from '../episode.ts';
import { isHeading, type Line } from './line.ts';
import { isCapitalised, isInCapitals, type PrintedName, printedName } from './printed-name.ts';

/** Whoever is named once may be a remark such as "Note:"; a voice of the conversation comes back. */
const TIMES_A_VOICE_SPEAKS = 2;

/**
 * Read the label that each line begins with or consists of; `null` for a line without one.
 *
 * The name of a known speaker is a label wherever a line begins with it and a colon or a break
 * follows. Any other is one if it stands in a list before what is said, if it is several words in
 * capitals, or if it is written as a name and comes back.
 */
export function readLabels(
  lines: readonly Line[],
  speakers: readonly Pick<Speaker, 'name' | 'translatedName'>[],
): (PrintedName | null)[] {
  const known = speakers.map(({ name, translatedName }) =>
    ` ${name} ${translatedName ?? ''} `.toLowerCase(),
  );
  const times = new Map<string, number>();
  const names = lines.map(line => {
    const found = printedName(line.text);
    if (!found) return null;
    const key = found.name.toLowerCase();
    const isSaid = found.hasColon || isHeading(line) || line.setOff >= found.name.length;
    if (isSaid && isCapitalised(found.name)) times.set(key, (times.get(key) ?? 0) + 1);
    const isCertain =
      known.some(names => names.includes(` ${key} `)) ||
      line.place.localName === 'dt' ||
      (found.hasColon && isInCapitals(found.name));
    return { found, key, isSaid, isCertain };
  });
  return names.map(name =>
    name && (name.isCertain || (name.isSaid && (times.get(name.key) ?? 0) >= TIMES_A_VOICE_SPEAKS))
      ? name.found
      : null,
  );
}
