import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Episode } from '../../core/episode/episode.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type ShownTranscript, shownAsWritten } from '../../core/transcript/shown-transcript.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import type { PanelModel } from '../panel/panel-model.ts';

type Characters = Exclude<Settings['characters'], 'source'>;

/** Return the episode as it is written in those characters: every text keeps its length. */
export type Rewrite = (episode: Episode, characters: Characters) => Promise<Episode>;

/** Languages that are written in traditional characters without saying so, or say so. */
const TRADITIONAL = /-(Hant|TW|HK|MO)\b/i;

/** How the transcript is shown: in which characters, and with what under its paragraphs. */
export const LooksModel = createModel(
  (source: Episode, panel: PanelModel, alignment: AlignmentModel, rewrite: Rewrite) => {
    const asWritten = shownAsWritten(source);
    const transcript = signal(asWritten);
    const characters = computed(() => panel.settings.value.characters);
    const isBilingual = computed(() => panel.settings.value.isBilingual);

    async function show(wanted: Settings['characters']) {
      const own = TRADITIONAL.test(source.languages.transcript) ? 'traditional' : 'simplified';
      const next =
        wanted === 'source' || wanted === own
          ? asWritten
          : { ...(await rewrite(source, wanted)), characters: wanted };
      if (wanted === characters.peek()) transcript.value = next;
    }

    effect(() => void show(characters.value));

    return {
      /** The words as the reader sees them. */
      transcript: transcript as ReadonlySignal<ShownTranscript>,
      /** Whether each paragraph has the article's words under it. */
      isBilingual,
      /** Another value whenever the transcript is laid out otherwise. */
      layout: computed(() => [
        panel.settings.value,
        transcript.value,
        isBilingual.value && alignment.texts.value,
      ]),
    };
  },
);

export type LooksModel = InstanceType<typeof LooksModel>;
