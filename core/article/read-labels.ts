import type { Speaker } from '../episode/episode.ts';
import { isHeading, type LabelledLine, type Line } from './line.ts';
import { isCapitalised, isInCapitals, type PrintedName, printedName } from './printed-name.ts';

/** Who is named once may be no voice, as in `Note: …`; a voice of a conversation comes back. */
const TIMES_A_VOICE_SPEAKS = 2;

/**
 * Read the label of each line.
 *
 * The name of a known speaker, or a part of it, is a label wherever a line begins with it and a
 * colon or a break follows. Any other is one if it stands in a list before what is said, if it is
 * several words in capitals, or if it is written as a name and comes back.
 */
export function readLabels<L extends Line>(
  lines: readonly L[],
  speakers: readonly Pick<Speaker, 'name' | 'translatedName'>[],
): (L & LabelledLine)[] {
  const known = speakers
    .map(({ name, translatedName }) => ` ${name} , ${translatedName ?? ''} `.toLowerCase())
    .join('');
  const read = lines.map(line => ({ ...line, printed: printedName(line.text) }));
  const times = new Map<string, number>();
  for (const line of read) {
    const { printed } = line;
    if (printed && mayLabel(line, printed)) {
      times.set(printed.name, (times.get(printed.name) ?? 0) + 1);
    }
  }
  const isLabel = (line: Line, printed: PrintedName) =>
    known.includes(` ${printed.name.toLowerCase()} `) ||
    (printed.hasColon && isInCapitals(printed.name)) ||
    line.kind.endsWith('/dt') ||
    (mayLabel(line, printed) && (times.get(printed.name) ?? 0) >= TIMES_A_VOICE_SPEAKS);
  return read.map(line =>
    line.printed && !isLabel(line, line.printed) ? { ...line, printed: null } : line,
  );
}

/** Return whether a name is set as labels are: before a colon, above what is said, or in bold. */
function mayLabel(line: Line, { name, hasColon }: PrintedName): boolean {
  return isCapitalised(name) && (hasColon || isHeading(line) || line.setOff >= name.length);
}
