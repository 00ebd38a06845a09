import type { ReadonlySignal } from '@preact/signals';
import type { AlignedTexts, BlockPoint } from '../../core/alignment/aligned-texts.ts';
import type { ArticlePage } from '../../core/article/article-page.ts';
import { READING_LINE } from '../../core/reading/reading-line.ts';
import type { Hit } from '../../core/search/join-hits.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import type { FollowModel } from '../following/follow-model.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';

/** Words so far into their paragraph, in characters, may lie below the view: they are sent up. */
const DEEP = 120;
/** How many characters before such words are still seen above the reading line. */
const LEAD_IN = 60;
/** How many letters of the original take the place of one character, roughly. */
const LETTERS = 3;

/** By what the reader is led to hits. */
export type Visited = {
  readonly transcript: ReadonlySignal<ShownTranscript>;
  readonly page: ArticlePage;
  readonly reading: ReadingModel;
  readonly filter: FilterModel;
  readonly follow: FollowModel;
};

/** Leads the reader to hits, and both texts back to where they were. */
export type HitVisitor = {
  /** Scroll the transcript to a hit, without a move of the reading position. */
  visit(hit: Hit): void;
  /** Scroll the article to the hit visited, if it belongs there. */
  scrollArticle(hit: Hit, texts: AlignedTexts): void;
  /** Go back to where the reader was before the first visit. */
  lookBack(): void;
  /** Read on from the hit last visited. */
  stay(): void;
};

/**
 * Make what visits hits. Following pauses meanwhile: the article comes along if it was followed, or
 * if the words themselves stand there.
 */
export function hitVisitor({ transcript, page, reading, filter, follow }: Visited): HitVisitor {
  let wasFollowing = false;
  let articleBefore: BlockPoint | null = null;

  function begin() {
    if (reading.glanced.peek()) return;
    wasFollowing = follow.isFollowing.peek();
    articleBefore = null;
  }

  /** Return what of the article is at its reading line, to the pixel. */
  function articleNow(): BlockPoint | null {
    const line = page.scrolled() + page.viewHeight() * READING_LINE;
    const boxes = page.boxes();
    const above = boxes.findLastIndex(({ top, height }) => top <= line && height > 0);
    const block = above < 0 ? boxes.findIndex(({ height }) => height > 0) : above;
    const box = boxes[block];
    return box ? { block, fraction: (line - box.top) / box.height } : null;
  }

  return {
    visit({ paragraph: index, offset }) {
      const { paragraphs, turns } = transcript.peek();
      const paragraph = paragraphs[index];
      if (!paragraph) return;
      begin();
      const turn = turns.find(({ id }) => id === paragraph.turn);
      if (turn && filter.isFolded.peek()(turn)) filter.unfold(turn.id);
      const fraction = fractionAt(offset, paragraph.text.length, 1);
      reading.glance({ paragraph: paragraph.id, fraction });
    },

    scrollArticle({ paragraph, offset, inArticle: [words] }, texts) {
      if (!reading.glanced.peek() || (!words && !wasFollowing)) return;
      const blockLength = texts.article.blocks[words?.block ?? -1]?.text.length ?? 0;
      const length = transcript.peek().paragraphs[paragraph]?.text.length ?? 0;
      const point = words
        ? { block: words.block, fraction: fractionAt(words.span.from, blockLength, LETTERS) }
        : texts.behind({ paragraph, fraction: fractionAt(offset, length, 1) });
      if (!point) return;
      articleBefore ??= articleNow();
      page.sendTo(point);
    },

    lookBack() {
      if (!reading.glanced.peek()) return;
      if (articleBefore) page.sendTo(articleBefore);
      reading.lookBack(wasFollowing);
    },

    stay: () => reading.stay(wasFollowing),
  };
}

/** Return how far through its text the reading line is to be, so that words at `offset` are seen. */
function fractionAt(offset: number, length: number, letters: number): number {
  return offset < DEEP * letters ? 0 : (offset - LEAD_IN * letters) / length;
}
