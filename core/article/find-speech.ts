import type { LabelledLine } from './line.ts';

/** Fewer characters than this are menus, captions, credits and buttons as often as speech. */
const RUNNING_TEXT = 60;

/** How many characters of running text a label is worth as a sign of an interview. */
const LABEL_WORTH = 500;

/** The share of the text, at either end, that may be a stray line from elsewhere on the page. */
const STRAY = 0.025;

/** Where the speech of a page stands. */
export type Speech<L> = {
  /** Two lines with nearly all speech between them: the column is what holds both. */
  readonly ends: readonly [first: L, last: L];
  /** The lines that may be speech if they stand in the column, in order. */
  readonly lines: readonly L[];
};

/**
 * Find where the speech of a page stands.
 *
 * Lines of one kind are speech or furniture together: a kind without a label or a line of running
 * text is furniture, as is a line that leads elsewhere with most of its characters. The
 * kind with most text and labels is what the column consists of.
 *
 * @returns `null` if all is furniture.
 */
export function findSpeech<L extends LabelledLine>(all: readonly L[]): Speech<L> | null {
  const prose = all.filter(({ text, linked, printed }) => printed || linked * 2 <= text.length);
  const weightOf = new Map<string, number>([['', 0]]);
  const weightOfKind = ({ kind }: L) => weightOf.get(kind) ?? 0;
  for (const line of prose) weightOf.set(line.kind, weightOfKind(line) + weigh(line));
  const most = [...weightOf.values()].reduce((a, b) => Math.max(a, b));

  const lines = prose.filter(line => weightOfKind(line) > 0);
  let weighed = 0;
  const [first, ...rest] = lines.filter(line => {
    if (weightOfKind(line) < most) return false;
    const middle = weighed + weigh(line) / 2;
    weighed += weigh(line);
    return line.printed || Math.abs(middle / most - 0.5) < 0.5 - STRAY;
  });
  return first ? { ends: [first, rest.at(-1) ?? first], lines } : null;
}

/** Return how much a line says for its kind being speech. */
function weigh({ text, printed }: LabelledLine): number {
  return (text.length < RUNNING_TEXT ? 0 : text.length) + (printed ? LABEL_WORTH : 0);
}
