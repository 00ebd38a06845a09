import type { Episode, Paragraph, ParagraphId, Turn } from '../episode/episode.ts';
import { countAbove } from './reading-line.ts';
import type { ReadingPosition } from './reading-position.ts';

/** What is said, counted in characters (UTF-16 code units). */
type Measure = {
  readonly total: number;
  readonly stretches: ReadonlyMap<ParagraphId, Stretch>;
};

/** What is said before a paragraph, and in it. */
type Stretch = { readonly before: number; readonly length: number };

// Progress is drawn at every frame; an episode never changes, so it is measured once.
const measures = new WeakMap<Episode, Measure>();

/**
 * Return how far through the episode a position is: 0 at its start, 1 at its last word.
 *
 * Only speech counts, so the introduction and the music weigh nothing.
 */
export function progressAt(episode: Episode, position: ReadingPosition): number {
  const { total } = measureOf(episode);
  return total === 0 ? 0 : charactersBefore(episode, position) / total;
}

/** Return the characters of speech from one position to another; below 0 if `to` is earlier. */
export function charactersBetween(
  episode: Episode,
  from: ReadingPosition,
  to: ReadingPosition,
): number {
  return charactersBefore(episode, to) - charactersBefore(episode, from);
}

/** Return the characters of speech that are left to read. */
export function charactersLeft(episode: Episode, position: ReadingPosition): number {
  return measureOf(episode).total - charactersBefore(episode, position);
}

/** Return the characters of speech in a turn. */
export function charactersIn({ paragraphs }: Turn): number {
  return paragraphs.reduce((sum, { kind, text }) => sum + (kind === 'speech' ? text.length : 0), 0);
}

/**
 * Return the position, in a paragraph of speech, at which progress is `progress`.
 *
 * @param progress from 0 to 1
 * @returns `null` if nothing is said in the episode
 */
export function positionAtProgress(episode: Episode, progress: number): ReadingPosition | null {
  const { total } = measureOf(episode);
  const target = progress * total;
  const { paragraphs } = episode;
  const before = (at: number) => stretchOf(episode, (paragraphs[at] as Paragraph).id).before;
  const begun = paragraphs.slice(0, countAbove(paragraphs.length, before, target));
  const paragraph = begun.findLast(({ kind, text }) => kind === 'speech' && text !== '');
  if (!paragraph) return null;
  const { before: start, length } = stretchOf(episode, paragraph.id);
  return { paragraph: paragraph.id, fraction: (target - start) / length };
}

function charactersBefore(episode: Episode, { paragraph, fraction }: ReadingPosition): number {
  const { before, length } = stretchOf(episode, paragraph);
  return before + fraction * length;
}

function stretchOf(episode: Episode, paragraph: ParagraphId): Stretch {
  const stretch = measureOf(episode).stretches.get(paragraph);
  if (!stretch) throw new Error(`Episode ${episode.id} has no paragraph ${paragraph}.`);
  return stretch;
}

function measureOf(episode: Episode): Measure {
  const known = measures.get(episode);
  if (known) return known;
  const measure = measureEpisode(episode);
  measures.set(episode, measure);
  return measure;
}

function measureEpisode({ paragraphs }: Episode): Measure {
  const stretches = new Map<ParagraphId, Stretch>();
  let total = 0;
  for (const { id, kind, text } of paragraphs) {
    const length = kind === 'speech' ? text.length : 0;
    stretches.set(id, { before: total, length });
    total += length;
  }
  return { total, stretches };
}
