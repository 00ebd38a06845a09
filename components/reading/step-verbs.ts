import type { Episode, Turn } from '../../core/episode/episode.ts';
import { turnAt } from '../../core/transcript/turn-steps.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import type { StepDirection } from '../transcript/step-direction.ts';
import type { ReadingModel } from './reading-model.ts';

/** The ways from turn to turn: to the next one that is shown, and to the same speaker's next. */
export function stepVerbs(episode: Episode, reading: ReadingModel, filter: FilterModel) {
  const isShown = (turn: Turn) => !filter.isFolded.peek()(turn);
  const next = () => reading.stepForward(isShown);
  const previous = () => reading.stepBack(isShown);
  /** In the introduction, which nobody speaks, go to the turn beside it. */
  const bySpeaker = (direction: StepDirection, otherwise: () => void) => () => {
    const turn = turnAt(episode, reading.position.peek());
    if (turn) reading.stepFrom(turn, direction);
    else otherwise();
  };
  return {
    next,
    previous,
    nextBySpeaker: bySpeaker('next', next),
    previousBySpeaker: bySpeaker('previous', previous),
  };
}
