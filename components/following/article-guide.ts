import type { AlignedTexts, BlockPoint } from '../../core/alignment/aligned-texts.ts';
import type { Goal } from '../../core/following/following-event.ts';
import { isReflowed } from '../../core/following/is-reflowed.ts';
import { type LaidOutTexts, laidOutTexts } from '../../core/following/laid-out-texts.ts';
import { type Box, READING_LINE } from '../../core/reading/reading-line.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { turnAt } from '../../core/transcript/turn-steps.ts';
import { type ReadingLine, SAME_OFFSET } from '../reading/reading-line.ts';
import type { Landing } from '../reading/reading-model.ts';
import type { Following } from './follow-model.ts';
import type { Guide } from './guide.ts';

/**
 * At the top of the page the panel shows its title, and from there scrolls so many times as far, at
 * most; and so many times more with every view, for a text in large type is far longer than the page.
 */
const FROM_TOP = 3;

/** Texts where they lay when they were last asked about. */
type Layout = {
  readonly texts: AlignedTexts;
  readonly blocks: readonly Box[];
  readonly paragraphs: readonly Box[];
  readonly laidOut: LaidOutTexts;
};

/** Let an article guide the transcript by how far it is scrolled. */
export function articleGuide(
  line: ReadingLine,
  { episode, page, alignment }: Pick<Following, 'episode' | 'page' | 'alignment'>,
): Guide {
  let last: Layout | null = null;

  /** Lay the texts out anew, but only if one of them lies otherwise than last. */
  function layout(): Layout | null {
    const texts = alignment.texts.peek();
    const blocks = texts && page.boxes();
    // The page may say something else by now, of which the alignment does not know yet.
    if (blocks?.length !== texts?.article.blocks.length || !texts || !blocks) return null;
    const { paragraphs } = line.boxes();
    const isSame =
      last?.texts === texts && last.blocks === blocks && last.paragraphs === paragraphs;
    if (!isSame) {
      last = { texts, blocks, paragraphs, laidOut: laidOutTexts(texts, blocks, paragraphs) };
    }
    return last;
  }

  function positionAt(texts: AlignedTexts, point: BlockPoint | null): ReadingPosition | null {
    const beside = point && texts.beside(point);
    const paragraph = beside && episode.paragraphs[beside.paragraph];
    return paragraph ? { paragraph: paragraph.id, fraction: beside.fraction } : null;
  }

  /** Where on the page the block is that was kept with the place jumped to; `null` if it is gone. */
  function pointKept({ block }: Landing): BlockPoint | null {
    const at = block ? alignment.indexOf(block.id) : -1;
    return block && at >= 0 ? { block: at, fraction: block.fraction } : null;
  }

  return {
    report: () => ({ at: page.scrolled(), view: page.viewHeight(), isSent: page.isSent() }),

    place() {
      const found = layout();
      if (!found) return null;
      const { texts, laidOut } = found;
      // While the page moves, what is drawn next must be level with where it will be by then.
      const [scrolled, view] = [page.ahead(), page.viewHeight()];
      const height = scrolled + view * READING_LINE;
      const across = laidOut.across(height);
      if (across === null) return null;
      const most = scrolled * FROM_TOP * (1 + scrolled / view);
      const point = laidOut.pointAt(height + SAME_OFFSET);
      const position = positionAt(texts, point);
      return {
        level: Math.min(across - line.boxes().offset, most),
        block: point?.block ?? null,
        position,
        turn: position && (turnAt(episode, position)?.index ?? 0),
      };
    },

    goalOf(landing): Goal {
      const texts = alignment.texts.peek();
      const paragraph = findParagraph(episode, landing.position.paragraph);
      if (!texts || !paragraph) return { kind: 'unknown' };
      const kept = pointKept(landing);
      const there = landing.isGuess ? positionAt(texts, kept) : null;
      if (there) return { kind: 'guess', position: there };
      const { fraction } = landing.position;
      const point = kept ?? texts.behind({ paragraph: paragraph.index, fraction });
      const isHidden = page.boxes()[point?.block ?? -1]?.height === 0;
      return point && !isHidden ? { kind: 'point', point } : { kind: 'nowhere' };
    },

    send: page.sendTo,

    watchMoves(onMove, signal) {
      signal.addEventListener('abort', page.watchScroll(onMove));
    },

    watchLayout(onLayout, signal) {
      const report = () => onLayout(!last || isReflowed(last.blocks, page.boxes()));
      signal.addEventListener('abort', page.watchLayout(report));
    },
  };
}
