import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Episode } from '../../core/episode/episode.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import type { PanelModel } from '../panel/panel-model.ts';

type Characters = Exclude<Settings['characters'], 'source'>;

/** Return the episode as it is shown in those characters: every text keeps its length. */
export type Rewrite = (episode: Episode, characters: Characters) => Promise<Episode>;

/** Languages that are written in traditional characters without saying so, or say so. */
const TRADITIONAL = /-(Hant|TW|HK|MO)\b/i;

/**
 * How the transcript is shown: in which characters, and with what under its paragraphs.
 *
 * @param rewrite puts an episode into other characters
 */
export const LooksModel = createModel(
  (source: Episode, panel: PanelModel, alignment: AlignmentModel, rewrite: Rewrite) => {
    const episode = signal(source);
    const characters = computed(() => panel.settings.value.characters);
    const isBilingual = computed(() => panel.settings.value.isBilingual);

    async function show(wanted: Settings['characters']) {
      const own = TRADITIONAL.test(source.languages.transcript) ? 'traditional' : 'simplified';
      const isOwn = wanted === 'source' || wanted === own;
      const next = isOwn ? source : await rewrite(source, wanted);
      if (wanted === characters.peek()) episode.value = next;
    }

    effect(() => void show(characters.value));

    return {
      /** The episode as it is shown. All its texts are as long as in the source, to the letter. */
      episode: episode as ReadonlySignal<Episode>,
      /** Whether each paragraph has the article's words under it. */
      isBilingual,
      /** Another value whenever the transcript is laid out otherwise. */
      layout: computed(() => [
        panel.settings.value,
        episode.value,
        isBilingual.value && alignment.texts.value,
      ]),
    };
  },
);

export type LooksModel = InstanceType<typeof LooksModel>;
