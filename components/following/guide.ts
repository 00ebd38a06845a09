import type { BlockPoint } from '../../core/alignment/aligned-texts.ts';
import type { Goal } from '../../core/following/following-event.ts';
import type { GuidePlace, GuideReport } from '../../core/following/guide.ts';
import type { Landing } from '../reading/reading-model.ts';

/**
 * What the transcript follows: an article, or another way to the original. It tells where it is, and
 * can be sent elsewhere; that takes a while, and what came of it is told as any other move.
 */
export type Guide = {
  /** Where it was when it last told. */
  report(): GuideReport;
  /** What of the transcript is level with that; `null` while it is not aligned and laid out. */
  place(): GuidePlace | null;
  /** Where it has to go for a jump in the transcript. */
  goalOf(landing: Landing): Goal;
  /** Ask it to go to a point of the original. */
  send(point: BlockPoint): void;
  /** Report each of its moves, by whomever, until `signal` aborts. */
  watchMoves(onMove: () => void, signal: AbortSignal): void;
  /** Report that the original lies elsewhere than before, until `signal` aborts. */
  watchLayout(onLayout: (isReflowed: boolean) => void, signal: AbortSignal): void;
};
