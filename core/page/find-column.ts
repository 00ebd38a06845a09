import type { Place } from './line.ts';

/** What must be known of a line to find the column. */
export type Weighed = {
  readonly place: Place;
  /** Its characters. */
  readonly length: number;
  /** Whether it says who speaks. */
  readonly isLabelled: boolean;
};

/** Fewer characters than this are menus, captions, credits and buttons as often as speech. */
const RUNNING_TEXT = 60;
/** How many characters of running text a label is worth as a sign of an interview. */
const LABEL_WORTH = 500;
/** The share of the text, at either end, that may be a stray line from elsewhere on the page. */
const STRAY = 0.025;
/** Elements to look at to tell how a line stands on the page. */
const SURROUNDINGS = 6;

/**
 * Find the lines of the column in which the interview stands.
 *
 * The lines that stand alike, in the same kinds of elements, and have most text and labels are
 * its speech. The column is the smallest element around nearly all of them; in it stand also
 * lines of other kinds, as quotations. A kind without a label or any running text is furniture.
 *
 * @returns the lines' indices, in order; none if there is no running text.
 */
export function findColumn(lines: readonly Weighed[]): number[] {
  const kinds = lines.map(({ place }) => kindOf(place));
  const weights = lines.map(weigh);
  const weightOf = new Map<string, number>();
  kinds.forEach((kind, at) => {
    weightOf.set(kind, (weightOf.get(kind) ?? 0) + (weights[at] ?? 0));
  });
  const [speech, total] = [...weightOf].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);

  let before = 0;
  const core = lines.flatMap(({ isLabelled }, at) => {
    if (kinds[at] !== speech) return [];
    const middle = before + (weights[at] ?? 0) / 2;
    before += weights[at] ?? 0;
    return isLabelled || Math.abs(middle / total - 0.5) <= 0.5 - STRAY ? [at] : [];
  });
  let from = core[0];
  let to = core.at(-1);
  if (from === undefined || to === undefined) return [];
  const column = placeAround((lines[from] as Weighed).place, (lines[to] as Weighed).place);
  const isInColumn = (line: Weighed | undefined) => line && isWithin(line.place, column);
  while (isInColumn(lines[from - 1])) from--;
  while (isInColumn(lines[to + 1])) to++;

  const isSpeech = (at: number) => (weightOf.get(kinds[at] ?? '') ?? 0) > 0;
  return [...lines.keys()].slice(from, to + 1).filter(isSpeech);
}

/** Return how much a line says for its kind being speech. */
function weigh({ length, isLabelled }: Weighed): number {
  return (length >= RUNNING_TEXT ? length : 0) + (isLabelled ? LABEL_WORTH : 0);
}

/** Name the elements around a line, from the inside. */
function kindOf(place: Place): string {
  let kind = '';
  let around: Place | null = place;
  for (let i = 0; around && i < SURROUNDINGS; i++) {
    kind += `${around.localName} `;
    around = around.parentElement;
  }
  return kind;
}

function placeAround(one: Place, other: Place): Place | null {
  const around = new Set<Place>();
  for (let place: Place | null = one; place; place = place.parentElement) around.add(place);
  let place: Place | null = other;
  while (place && !around.has(place)) place = place.parentElement;
  return place;
}

function isWithin(place: Place, column: Place | null): boolean {
  let around: Place | null = place;
  while (around && around !== column) around = around.parentElement;
  return around === column;
}
