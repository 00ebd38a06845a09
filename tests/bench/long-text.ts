import { alignTexts } from '../../core/alignment/align-texts.ts';
import type { Alignment } from '../../core/alignment/alignment.ts';
import type { Article } from '../../core/article/article.ts';
import type { Episode, ParagraphId } from '../../core/episode/episode.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { readParallelText } from '../fixtures/parallel-text.ts';
import { readTexts } from './align-folder.ts';

const ARTICLE = new URL('../../dev/stand-in/article-a', import.meta.url).pathname;

/** An article and an episode, with the alignment of both. */
export type LongText = {
  readonly article: Article;
  readonly episode: Episode;
  readonly alignment: Alignment;
};

/** Return the interview told again and again to so many paragraphs, with its alignment. */
export function longText(length: number): LongText {
  const { texts } = readTexts(readParallelText(ARTICLE));
  const told = Math.ceil(length / firstEpisode.paragraphs.length);
  const times = Array.from({ length: told }, (_, time) => time);
  const paragraphs = times
    .flatMap(() => firstEpisode.paragraphs)
    .slice(0, length)
    .map((paragraph, index) => ({ ...paragraph, index, id: `${index}` as ParagraphId }));
  const again = <L extends { block: number; paragraph: number }>(links: readonly L[]) =>
    times
      .flatMap(time =>
        links.map(link => ({
          ...link,
          block: link.block + time * texts.blocks.length,
          paragraph: link.paragraph + time * firstEpisode.paragraphs.length,
        })),
      )
      .filter(({ paragraph }) => paragraph < length);
  const { links, sentences } = alignTexts(texts);
  return {
    article: { blocks: times.flatMap(() => texts.blocks) },
    episode: { ...firstEpisode, paragraphs },
    alignment: { links: again(links), sentences: again(sentences) },
  };
}
