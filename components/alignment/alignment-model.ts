import {
  computed,
  createModel,
  effect,
  type ReadonlySignal,
  signal,
  untracked,
} from '@preact/signals';
import { type AlignedTexts, alignedTexts } from '../../core/alignment/aligned-texts.ts';
import type { Aligner, AlignerFailure } from '../../core/alignment/aligner.ts';
import { type AlignmentReport, reportAlignment } from '../../core/alignment/alignment-report.ts';
import { pinsForm } from '../../core/alignment/kept-pins.ts';
import { type KeptPin, pinsHere } from '../../core/alignment/pin.ts';
import { type Article, type BlockId, blockIds } from '../../core/article/article.ts';
import type { Episode, Paragraph } from '../../core/episode/episode.ts';
import type { BlockPlace } from '../../core/reading/reading.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import type { JoinedList } from '../../core/storage/joined-list.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { listValue } from '../storage/list-value.ts';

/** How often an alignment is asked for before it is given up, and how long between, in milliseconds. */
const TRIES = 3;
const RETRY_AFTER = 1000;

/** A page that has said nothing new for so many milliseconds has come to its end. */
const SETTLED_AFTER = 2000;

/**
 * Which blocks of the page and which paragraphs say the same, by the aligner and by the reader's
 * pins.
 *
 * @param now tells the time in milliseconds since 1970
 */
export const AlignmentModel = createModel(
  (
    episode: Episode,
    aligner: Aligner,
    store: KeptStore<JoinedList<KeptPin>>,
    now: () => number,
  ) => {
    const texts = signal<AlignedTexts | null>(null);
    const report = signal<AlignmentReport | null>(null);
    const isSettled = signal(false);
    const hasFailed = signal(false);
    const pins = listValue(store, pinsForm);
    let article: Article | null = null;
    let ids: readonly BlockId[] = [];
    /** How often an alignment was asked for: only the last answer counts. */
    let asked = 0;
    let alignedBy = pins.items.peek();
    let settling: ReturnType<typeof setTimeout> | undefined;

    // Whatever changes the pins, here or in another tab, the texts are aligned anew by them.
    effect(() => {
      if (pins.items.value !== alignedBy) untracked(() => void align());
    });

    async function align(tries = TRIES) {
      const current = article;
      if (!current) return;
      asked += 1;
      const turn = asked;
      alignedBy = pins.items.peek();
      const pinned = pinsHere(alignedBy, episode, ids);
      const alignment = await aligner(episode, current.blocks, pinned);
      if (turn !== asked) return;
      if (typeof alignment === 'string') return retry(turn, alignment, tries - 1);
      const found = alignedTexts(current, episode, alignment);
      report.value = reportAlignment(found, episode);
      texts.value = report.value.linked > 0 ? found : null;
    }

    /** Ask again for what heals by itself; what broke would break again. */
    function retry(turn: number, failure: AlignerFailure, tries: number) {
      const again = () => turn === asked && align(tries);
      if (failure === 'asleep' && tries > 0) setTimeout(again, RETRY_AFTER);
      else hasFailed.value = true;
    }

    return {
      /** The texts that know each other; `null` while they do not, as when the page says new things. */
      texts: texts as ReadonlySignal<AlignedTexts | null>,
      /** How the page was last read; `null` before the first time. */
      report: report as ReadonlySignal<AlignmentReport | null>,
      /** How much of the transcript the page has, if it could be told; `null` before that is known. */
      extent: computed(() => (hasFailed.value ? 'failed' : (report.value?.extent ?? null))),
      /** Whether the page has come to rest, so that what is missing is missing. */
      isSettled: isSettled as ReadonlySignal<boolean>,
      /** The reader's own statements, in the order they were made. */
      pins: pins.items,
      /** Why the last pin could not be kept; `null` if it was. */
      failure: pins.failure,

      /** Find the pins that were kept. */
      load: pins.load,

      /** Take in what another tab has kept. */
      hear: pins.hear,

      /** Take in what the page says now. */
      read(next: Article) {
        article = next;
        ids = blockIds(next);
        // What was known of the old text says nothing about the new one.
        texts.value = null;
        void align();
        isSettled.value = hasFailed.value = false;
        clearTimeout(settling);
        settling = setTimeout(() => {
          isSettled.value = true;
        }, SETTLED_AFTER);
      },

      /** State that a block, counted from 0, and a paragraph say the same. */
      pin(block: number, paragraph: Paragraph) {
        const text = article?.blocks[block]?.text;
        const id = ids[block];
        if (text === undefined || !id) return;
        const pin = { block: id, paragraph: paragraph.id, quote: text.slice(0, 80), at: now() };
        pins.put(pin);
      },

      unpin(pin: KeptPin) {
        pins.remove(pin, now());
      },

      /** Return what of the article is level with a position, as it is to be kept. */
      placeBehind({ paragraph: name, fraction }: ReadingPosition): BlockPlace | null {
        const paragraph = findParagraph(episode, name)?.index ?? -1;
        const point = texts.peek()?.behind({ paragraph, fraction });
        const id = point && ids[point.block];
        return id ? { id, fraction: point.fraction } : null;
      },

      /** Return where on the page a block is, counted from 0; -1 if it is not there. */
      indexOf: (id: BlockId) => ids.indexOf(id),

      /** End what is still running. */
      stop() {
        asked += 1;
        clearTimeout(settling);
      },
    };
  },
);

export type AlignmentModel = InstanceType<typeof AlignmentModel>;
