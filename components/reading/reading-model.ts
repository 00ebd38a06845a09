import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Episode, Paragraph, Turn } from '../../core/episode/episode.ts';
import { withShownTime } from '../../core/reading/believable-times.ts';
import {
  backFrom,
  forwardFrom,
  type HistoryStep,
  NO_JUMPS,
  noteJump,
} from '../../core/reading/jump-history.ts';
import { mergeReadings } from '../../core/reading/merge-readings.ts';
import { observePace } from '../../core/reading/pace.ts';
import { placeAt } from '../../core/reading/place.ts';
import { charactersBetween } from '../../core/reading/progress.ts';
import { reach } from '../../core/reading/reach.ts';
import type { BlockPlace, Place, Reading } from '../../core/reading/reading.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import type { StoreFailure } from '../../core/storage/store-failure.ts';
import {
  nextTurn,
  previousTurn,
  startOfTurn,
  type TurnFilter,
  turnAt,
} from '../../core/transcript/turn-steps.ts';
import { saveSoon } from '../storage/save-soon.ts';

/** A jump: where the texts must be brought to the reading line. A new object for every jump. */
export type Landing = {
  readonly position: ReadingPosition;
  /** What of the article was level with it when that was kept. */
  readonly block: BlockPlace | null;
  /** Whether the article must come along even if it is not followed just now. */
  readonly isFinding: boolean;
  /** Whether only the block is known, and the position is near what was level with it. */
  readonly isGuess: boolean;
  /** Whether the reader only looks there, and still reads where they did; or looks back. */
  readonly isGlance: boolean;
};

/** What of the transcript is in view, from its first line to its last. */
export type View = { readonly from: ReadingPosition; readonly to: ReadingPosition };

/** What of a jump is said of the article. */
type Along = Partial<Omit<Landing, 'position'>>;

/** Tells what of the article is level with a position, as it is to be kept. */
export type Locate = (position: ReadingPosition) => BlockPlace | null;

/** A reader who has read this many characters since a jump no longer looks for the way back. */
const WAY_BACK_CHARACTERS = 2500;

/** Who scrolls this many characters away from where they glanced has gone on reading there. */
const READ_ON_CHARACTERS = 800;

/** A place that could not be kept is tried again after so many milliseconds, even if nobody moves. */
const RETRY_AFTER = 2000;

/**
 * One reader's way through one episode: where they are, where they stopped last time, how they jump.
 *
 * @param now tells the time in milliseconds since 1970.
 */
export const ReadingModel = createModel(
  (episode: Episode, store: KeptStore<Reading | null>, now: () => number) => {
    const start = startOfEpisode(episode);
    const position = signal<ReadingPosition>({ paragraph: start.paragraph, fraction: 0 });
    const hasMoved = signal(false);
    const reading = signal<Reading | null>(null);
    const offer = signal<Place | null>(null);
    const history = signal(NO_JUMPS);
    /** Whether the reader may still wonder where a jump has led them. */
    const isAway = signal(false);
    const landing = signal<Landing | null>(null);
    const view = signal<View | null>(null);
    const glanced = signal<ReadingPosition | null>(null);
    const failure = signal<StoreFailure | null>(null);

    /** Where and when the reader last came to rest: the pace is measured from there. */
    let rest: { position: ReadingPosition; at: number } | null = null;
    /** Whether the reader only goes from turn to turn: all of it is one way, and undone as one. */
    let isStepping = false;
    let retrying: ReturnType<typeof setTimeout> | undefined;

    /** Whether anything is not kept yet. */
    let isUnsaved = false;
    /** Whether it is not known yet where the reader stopped last time. */
    let isLost = false;

    let locate: Locate = () => null;

    // The pace is measured from rest to rest.
    const saver = saveSoon(
      () => void save(withPace()),
      () => void save(reading.value),
    );

    async function save(kept: Reading | null) {
      if (!kept) return;
      const why = await store.keep(kept);
      failure.value = why;
      if (why) retry();
      else if (reading.value === kept) isUnsaved = false;
    }

    /** Take in where the reader stopped, and offer to go on from there if they have not moved. */
    function find(kept: Reading) {
      reading.value = reading.value ? mergeReadings(reading.value, kept) : kept;
      if (!hasMoved.value && kept.here.index > start.index) offerAgain(kept);
    }

    function offerAgain({ here }: Reading) {
      offer.value = withShownTime(here, now());
    }

    function retry() {
      clearTimeout(retrying);
      retrying = setTimeout(() => isUnsaved && saver.soon(), RETRY_AFTER);
    }

    /** Add to the reading how fast the reader came here from the last rest. */
    function withPace(): Reading | null {
      if (!reading.value) return null;
      reading.value = { ...reading.value, pace: paceSinceRest(reading.value) };
      rest = { position: position.value, at: now() };
      return reading.value;
    }

    function paceSinceRest({ pace }: Reading) {
      if (!rest) return pace;
      const characters = charactersBetween(episode, rest.position, position.value);
      const advance = { characters, ms: now() - rest.at };
      return observePace(pace, advance, episode.languages.transcript);
    }

    function moveTo(next: ReadingPosition) {
      position.value = next;
      hasMoved.value = true;
      reading.value = reach(reading.value, placeAt(episode, next, now(), locate(next)));
      isUnsaved = true;
      saver.soon();
    }

    function bring(position: ReadingPosition, along: Along) {
      const nothing = { block: null, isFinding: false, isGuess: false, isGlance: false };
      landing.value = { position, ...nothing, ...along };
    }

    function land(position: ReadingPosition, along: Along = {}) {
      glanced.value = null;
      offer.value = null;
      rest = null;
      moveTo(position);
      bring(position, along);
    }

    /** Return whether the reader, who has scrolled to `next`, still only looks about. */
    function isGlancing(next: ReadingPosition): boolean {
      if (!glanced.value) return false;
      const away = charactersBetween(episode, glanced.value, next);
      return Math.abs(away) < READ_ON_CHARACTERS;
    }

    function note(from: ReadingPosition) {
      history.value = noteJump(history.value, from);
      isAway.value = true;
    }

    function jump(target: ReadingPosition, along?: Along) {
      note(position.value);
      isStepping = false;
      land(target, along);
    }

    function step(turn: Turn | null) {
      if (!turn) return;
      if (!isStepping) note(position.value);
      isStepping = true;
      land(startOfTurn(turn));
    }

    function walk(way: HistoryStep | null) {
      if (!way) return;
      history.value = way.history;
      isAway.value = true;
      isStepping = false;
      land(way.target);
    }

    return {
      /** Where the reading line is. */
      position: position as ReadonlySignal<ReadingPosition>,
      /** The turn being read; `null` in the introduction. */
      turn: computed(() => turnAt(episode, offer.value ?? position.value)),
      /** Whether the reader has read or jumped since the page was opened. */
      hasMoved: hasMoved as ReadonlySignal<boolean>,
      /** What is kept; `null` if the reader is new here. */
      reading: reading as ReadonlySignal<Reading | null>,
      /** Where the reader stopped last time, until they go on from there or elsewhere. */
      offer: offer as ReadonlySignal<Place | null>,
      /** Where the last jump led away from, until the reader has read on for a while. */
      wayBack: computed(() => (isAway.value ? history.value.back.at(-1) : null) ?? null),
      /** Where the reader last went back from, for as long. */
      wayForward: computed(() => (isAway.value ? history.value.forward.at(-1) : null) ?? null),
      /** Where the reader looks without reading there; `null` while they do not. */
      glanced: glanced as ReadonlySignal<ReadingPosition | null>,
      /** The last jump; `null` before the first. */
      landing: landing as ReadonlySignal<Landing | null>,
      /** What of the transcript is in view; `null` before it is drawn. */
      view: view as ReadonlySignal<View | null>,
      /** Why the place cannot be kept; `null` while it is. */
      failure: failure as ReadonlySignal<StoreFailure | null>,

      /** Find out where the reader stopped last time. */
      async load() {
        const { value: kept, failure: why } = await store.load();
        isLost = why !== null;
        failure.value = why;
        if (kept) find(kept);
      },

      /** Take in what another tab has kept. */
      hear(other: Reading | null) {
        if (isLost) failure.value = null;
        if (other && isLost) find(other);
        isLost = false;
        if (!other) return;
        reading.value = reading.value ? mergeReadings(reading.value, other) : other;
        if (offer.value) offerAgain(reading.value);
      },

      /** Note what lies at the line without having been read; nothing of it is kept. */
      stand(next: ReadingPosition | null) {
        if (next) position.value = next;
      },

      /** Note what is in view. */
      see(from: ReadingPosition | null, to: ReadingPosition | null) {
        view.value = from && to && { from, to };
      },

      /** Note that the reader has scrolled to `next`. */
      reach(next: ReadingPosition) {
        if (isGlancing(next)) return;
        if (glanced.value) note(position.value);
        glanced.value = null;
        if (offer.value) {
          note(offer.value);
          offer.value = null;
        }
        rest ??= { position: next, at: now() };
        isStepping = false;
        moveTo(next);
        const away = landing.value && charactersBetween(episode, landing.value.position, next);
        if (away !== null && Math.abs(away) > WAY_BACK_CHARACTERS) isAway.value = false;
      },

      /** Be where the reader was a moment ago, before this panel took the place of another. */
      restore(last: ReadingPosition) {
        offer.value = null;
        position.value = last;
        hasMoved.value = true;
        bring(last, { isGlance: true });
      },

      /** Go on where the reader stopped last time. */
      resume() {
        const place = offer.value;
        if (!place) return;
        const { block = null, isGuess = false } = place;
        jump(place, { block, isGuess });
      },

      /** Go to a position that the reader has chosen. */
      goTo: (target: ReadingPosition) => jump(target),

      /** Go to the start of a paragraph in both texts. */
      find: ({ id }: Paragraph) => jump({ paragraph: id, fraction: 0 }, { isFinding: true }),

      /** Look at a position, and read on where one was all the same. */
      glance(target: ReadingPosition) {
        glanced.value = target;
        bring(target, { isGlance: true });
      },

      /** Look back to where one reads; with `isFinding`, the article has come along. */
      lookBack(isFinding: boolean) {
        if (!glanced.value) return;
        glanced.value = null;
        bring(position.value, { isGlance: true, isFinding });
      },

      /** Read on from where one looks: the whole way there is one jump. */
      stay(isFinding: boolean) {
        if (glanced.value) jump(glanced.value, { isFinding });
      },

      /** Let the last jump end elsewhere, as when it had to guess or is still being dragged. */
      correct: (target: ReadingPosition) => land(target),

      /** Learn how to tell what of the article is level with a position. */
      locateBy(next: Locate) {
        locate = next;
      },

      startOver() {
        note(offer.value ?? position.value);
        isStepping = false;
        land(start);
      },

      /** Go to the next turn that may be landed on, if there is one. */
      stepForward: (mayLand: TurnFilter) => step(nextTurn(episode, position.value, mayLand)),

      /** Go to the previous turn that may be landed on, if there is one. */
      stepBack: (mayLand: TurnFilter) => step(previousTurn(episode, position.value, mayLand)),

      /** Go to the same speaker's turn before or after `from`, if there is one. */
      stepFrom(from: Turn, direction: 'previous' | 'next') {
        const find = direction === 'next' ? nextTurn : previousTurn;
        step(find(episode, startOfTurn(from), ({ speaker }) => speaker === from.speaker));
      },

      /** Undo the last jump, if there is one; a row of steps from turn to turn is one jump. */
      goBack: () => walk(backFrom(position.value, history.value)),

      /** Do again what was undone last, if anything was. */
      goForward: () => walk(forwardFrom(position.value, history.value)),

      /** Keep the place at once, as when the page is about to go. */
      keepNow() {
        saver.cancel();
        const kept = isUnsaved ? withPace() : null;
        if (kept) store.keepAtOnce(kept);
        isUnsaved = false;
      },
    };
  },
);

export type ReadingModel = InstanceType<typeof ReadingModel>;

function startOfEpisode({ id, paragraphs: [first] }: Episode) {
  if (!first) throw new Error(`Episode ${id} has no paragraph.`);
  return { paragraph: first.id, fraction: 0, index: first.index };
}
