import type { Gap } from '../alignment/alignment-report.ts';
import type { Episode, Paragraph } from '../episode/episode.ts';
import { progressAt } from '../reading/progress.ts';

/** A stretch of the ribbon, in px from its start. */
export type RibbonStretch = { readonly from: number; readonly to: number };

/** However short a turn is, in px, it can be seen. */
const LEAST_MARK = 1.5;

/** So much of a mark, in px, is left out before the next speaker's. */
const BETWEEN_MARKS = 0.75;

/**
 * Return where the turns of each speaker lie on a ribbon of that length in px, in the order of the
 * episode's speakers. Marks that would lie over each other are one, however many turns there are.
 */
export function turnMarks(episode: Episode, length: number): readonly (readonly RibbonStretch[])[] {
  return episode.speakers.map(({ id }) => {
    const marks: RibbonStretch[] = [];
    for (const { speaker, paragraphs } of episode.turns) {
      if (speaker !== id) continue;
      const { from, to } = stretchOf(episode, paragraphs, length);
      const mark = { from, to: Math.max(from + LEAST_MARK, to - BETWEEN_MARKS) };
      const last = marks.at(-1);
      if (last && from < last.to) marks[marks.length - 1] = { from: last.from, to: mark.to };
      else marks.push(mark);
    }
    return marks;
  });
}

/** Return where paragraphs without counterpart lie; a gap in which nothing is said lies nowhere. */
export function gapMarks(
  episode: Episode,
  gaps: readonly Gap[],
  length: number,
): readonly RibbonStretch[] {
  return gaps
    .map(({ from, to }) => stretchOf(episode, episode.paragraphs.slice(from, to), length))
    .filter(({ from, to }) => from < to);
}

/**
 * Write marks as one path along the y axis.
 *
 * @param across where the middle of the marks is, across the ribbon, in px
 * @param isRound whether their ends are round, as far as they are long enough
 */
export function markPath(
  marks: readonly RibbonStretch[],
  across: number,
  width: number,
  isRound: boolean,
): string {
  return marks
    .map(({ from, to }) => {
      const end = isRound ? Math.min(width, to - from) / 2 : 0;
      const arc = `a${width / 2} ${px(end)} 0 0 1`;
      return `M${across - width / 2} ${px(from + end)}${arc} ${width} 0V${px(to - end)}${arc}-${width} 0Z`;
    })
    .join('');
}

function px(value: number): number {
  return Number(value.toFixed(2));
}

/** Return the stretch from the start of the first paragraph to the end of the last. */
function stretchOf(
  episode: Episode,
  paragraphs: readonly Paragraph[],
  length: number,
): RibbonStretch {
  const at = (paragraph: Paragraph | undefined, fraction: number) =>
    paragraph ? progressAt(episode, { paragraph: paragraph.id, fraction }) * length : 0;
  return { from: at(paragraphs[0], 0), to: at(paragraphs.at(-1), 1) };
}
