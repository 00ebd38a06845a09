import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ArticlePage } from '../../core/article/article-page.ts';
import type { Episode } from '../../core/episode/episode.ts';
import type {
  FollowingCommand,
  Goal,
  Happening,
  Situation,
} from '../../core/following/following-event.ts';
import {
  type FollowingMode,
  isFollowingOn,
  openFollowing,
} from '../../core/following/following-state.ts';
import { step } from '../../core/following/step.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import type { ReadingModel } from '../reading/reading-model.ts';

/** How following looks to the reader. */
export type FollowState =
  /** The page and the transcript do not know each other. */
  | 'unable'
  /** The reader has switched it off. */
  | 'off'
  /** The reader looks about in the panel on their own. */
  | 'paused'
  /** What is being read in the article has no counterpart. */
  | 'astray'
  | 'following';

/** What following needs to know. */
export type Following = {
  readonly episode: Episode;
  readonly page: ArticlePage;
  readonly alignment: AlignmentModel;
  readonly follow: FollowModel;
  readonly reading: ReadingModel;
};

/** What tells how things are, and does what is commanded. */
export type FollowBody = {
  situation(): Situation;
  /** Where the guide has to go for the last jump; `null` before the first. */
  goalOfLanding(): Goal | null;
  carryOut(command: FollowingCommand): void;
};

/** How things are before the transcript is drawn. */
const UNSEEN: Situation = {
  at: 0,
  guide: { at: 0, view: 0, isSent: false },
  place: null,
  text: { top: 0, end: 0, view: 0 },
  isStill: true,
  isOffered: false,
  hasMoved: false,
};

/** What each state of the machine is to the reader. */
const SHOWN = {
  unable: 'unable',
  off: 'off',
  paused: 'paused',
  glancing: 'paused',
  astray: 'astray',
  waiting: 'following',
  following: 'following',
  led: 'following',
} as const satisfies Record<FollowingMode['name'], FollowState>;

/** Whether and how the panel follows the article: a view of the machine, and the reader's verbs. */
export const FollowModel = createModel((isOnAtFirst: boolean, alignment: AlignmentModel) => {
  const machine = signal(openFollowing(isOnAtFirst));
  const mode = computed(() => machine.value.mode);
  let body: FollowBody | null = null;

  function tell(happening: Happening): void {
    const situation = body?.situation() ?? UNSEEN;
    const { state, commands } = step(machine.peek(), { ...happening, ...situation });
    machine.value = state;
    for (const command of commands) body?.carryOut(command);
  }

  const isMissing = computed(() => {
    const extent = alignment.extent.value;
    const hasNothing = extent === 'other' || extent === 'none' || extent === 'failed';
    return hasNothing && alignment.isSettled.value;
  });
  effect(() => {
    const isKnown = alignment.texts.value !== null;
    const isLost = isMissing.value;
    untracked(() => {
      if (isLost) tell({ kind: 'texts-missing' });
      else if (isKnown) tell({ kind: 'texts-known', goal: body?.goalOfLanding() ?? null });
      else tell({ kind: 'texts-unknown' });
    });
  });

  return {
    /** The reader's switch. */
    isOn: computed(() => {
      const { value } = mode;
      return (value.name === 'unable' ? value.otherwise : value).name !== 'off';
    }),
    /** The block that is being read, counted from 0; `null` where that is not known. */
    block: computed(() => machine.value.block),
    state: computed<FollowState>(() => SHOWN[mode.value.name]),
    /** Whether the panel goes where the article goes. */
    isFollowing: computed(() => isFollowingOn(mode.value)),
    /** Whether the panel is where the article says, and not where a jump has led both. */
    isLevel: computed(() => mode.value.name === 'following' || mode.value.name === 'astray'),

    /** Switch it on or off; while paused, go on. */
    toggle: () => tell({ kind: 'switched' }),
    /** Let the reader look about. */
    pause: () => tell({ kind: 'reader-took-over' }),
    resume: () => tell({ kind: 'resumed' }),

    /** Take in what has happened. */
    tell,
    /** Learn how things are from `next`, and let it do what is commanded, until `signal` aborts. */
    attach(next: FollowBody, signal: AbortSignal) {
      body = next;
      signal.addEventListener('abort', () => {
        if (body === next) body = null;
      });
    },
  };
});

export type FollowModel = InstanceType<typeof FollowModel>;
