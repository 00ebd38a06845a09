import { untracked } from '@preact/signals';
import type { FollowingCommand } from '../../core/following/following-event.ts';
import type { ReadingLine } from '../reading/reading-line.ts';
import type { Landing } from '../reading/reading-model.ts';
import { effectUntil } from './effect-until.ts';
import type { Following } from './follow-model.ts';
import type { Guide } from './guide.ts';

/**
 * Tell the machine of following what the guide, the transcript and the reader do, and do what it
 * commands, until `signal` aborts.
 *
 * @param onScroll is told each time that the transcript has been scrolled for it
 */
export function driveFollowing(
  line: ReadingLine,
  guide: Guide,
  { follow, reading, alignment }: Pick<Following, 'follow' | 'reading' | 'alignment'>,
  onScroll: () => void,
  signal: AbortSignal,
): void {
  let frame = 0;

  function goalOfLanding() {
    const landing = reading.landing.peek();
    return landing && guide.goalOf(landing);
  }

  function situation() {
    const { end, viewHeight } = line.boxes();
    return {
      at: performance.now(),
      guide: guide.report(),
      place: guide.place(),
      text: { top: line.scrolled(), end, view: viewHeight },
      isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
      isOffered: reading.offer.peek() !== null,
      hasMoved: reading.hasMoved.peek(),
    };
  }

  function carryOut(command: FollowingCommand): void {
    switch (command.kind) {
      case 'scroll-text':
        line.scrollToOffset(command.top);
        onScroll();
        break;
      case 'wait-frame':
        frame ||= requestAnimationFrame(tellAgain);
        break;
      case 'report':
        if (command.isRead) reading.reach(command.position);
        else reading.stand(command.position);
        break;
      case 'send-guide':
        guide.send(command.point);
        break;
      case 'correct-jump':
        reading.correct(command.position);
        break;
    }
  }

  const tell = () => follow.tell({ kind: 'guide-told' });

  function tellAgain() {
    frame = 0;
    tell();
  }

  function land(landing: Landing) {
    const { isGlance, isFinding } = landing;
    if (!isGlance) follow.tell({ kind: 'jumped', isFinding, goal: guide.goalOf(landing) });
    else if (reading.glanced.peek()) follow.tell({ kind: 'glanced' });
    // Who looks back without it has not followed before.
    else if (isFinding) follow.tell({ kind: 'looked-back' });
  }

  follow.attach({ situation, goalOfLanding, carryOut }, signal);
  if (alignment.texts.peek()) follow.tell({ kind: 'texts-known', goal: goalOfLanding() });
  guide.watchMoves(tell, signal);
  guide.watchLayout(isReflowed => follow.tell({ kind: 'guide-laid-out', isReflowed }), signal);
  effectUntil(signal, () => {
    const landing = reading.landing.value;
    if (landing) untracked(() => land(landing));
  });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
