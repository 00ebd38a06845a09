import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Episode } from '../../core/episode/episode.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { ArticleAlignment } from '../alignment/alignment-model.ts';
import type { OnDemandState, OriginalLineProps } from '../panel/on-demand-model.ts';
import type { PanelFurniture } from '../panel/panel-model.ts';

type Characters = Exclude<Settings['characters'], 'source'>;

/** Return the episode as it is shown in those characters: every text keeps its length. */
export type Rewrite = (episode: Episode, characters: Characters) => Promise<Episode>;

/** Languages that are written in traditional characters without saying so, or say so. */
const TRADITIONAL = /-(Hant|TW|HK|MO)\b/i;

/**
 * How the transcript is shown: in which characters, and with what under its paragraphs.
 *
 * @param fetch resolves to what rewrites, which is loaded only when asked for; to `null` where
 * nothing can be loaded any more
 */
export const LooksModel = createModel(
  (
    source: Episode,
    furniture: PanelFurniture,
    alignment: ArticleAlignment,
    onDemand: OnDemandState,
    fetch: () => Promise<Rewrite | null>,
  ) => {
    const episode = signal(source);
    const characters = computed(() => furniture.settings.value.characters);
    const isBilingual = computed(() => furniture.settings.value.isBilingual);
    const isPeeking = computed(() => furniture.settings.value.isPeeking);
    const OriginalLine = computed(() =>
      isBilingual.value ? (onDemand.loaded.value?.OriginalLine ?? null) : null,
    );

    async function rewrite(wanted: Settings['characters']) {
      const own = TRADITIONAL.test(source.languages.transcript) ? 'traditional' : 'simplified';
      const isOwn = wanted === 'source' || wanted === own;
      const next = isOwn ? source : await (await fetch())?.(source, wanted);
      if (next && wanted === characters.peek()) episode.value = next;
    }

    effect(() => void rewrite(characters.value));
    effect(() => {
      if (isBilingual.value || isPeeking.value || characters.value !== 'source')
        void onDemand.ask();
    });

    return {
      /** The episode as it is shown. All its texts are as long as in the source, to the letter. */
      episode: episode as ReadonlySignal<Episode>,
      /** What draws the original under a paragraph; `null` if it is not wanted there. */
      OriginalLine: OriginalLine as ReadonlySignal<ComponentType<OriginalLineProps> | null>,
      /** Another value whenever the transcript is laid out otherwise. */
      layout: computed(() => [
        furniture.settings.value,
        episode.value,
        OriginalLine.value && alignment.texts.value,
      ]),
    };
  },
);

export type Looks = InstanceType<typeof LooksModel>;
