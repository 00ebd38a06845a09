import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { SpeakerId, Turn, TurnId } from '../../core/episode/episode.ts';

/** Whose voice the reader hears, and which of the other turns are open all the same. */
export const FilterModel = createModel(() => {
  const heard = signal<SpeakerId | null>(null);
  const unfolded = signal<ReadonlySet<TurnId>>(new Set());

  const hear = (speaker: SpeakerId | null) => {
    heard.value = speaker;
    unfolded.value = new Set();
  };

  return {
    /** The one speaker who is heard; `null` when everyone is. */
    heard: heard as ReadonlySignal<SpeakerId | null>,

    /** Tells whether a turn is shown as one line. */
    isFolded: computed(() => {
      const only = heard.value;
      const open = unfolded.value;
      return (turn: Turn) => only !== null && only !== turn.speaker && !open.has(turn.id);
    }),

    /** Hear one speaker alone or, if that is so already, everyone again. */
    toggle(speaker: SpeakerId) {
      hear(heard.value === speaker ? null : speaker);
    },

    hearEveryone() {
      hear(null);
    },

    unfold(turn: TurnId) {
      unfolded.value = new Set([...unfolded.value, turn]);
    },
  };
});

export type FilterModel = InstanceType<typeof FilterModel>;
