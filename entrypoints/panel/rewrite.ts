import fromSimplified from 'opencc-js/from/cn';
import fromTaiwan from 'opencc-js/from/tw';
import toSimplified from 'opencc-js/to/cn';
import toTaiwan from 'opencc-js/to/tw';
import type { Rewrite } from '../../components/appearance/looks-model.ts';
import { rewriteEpisode } from '../../core/transcript/rewrite-episode.ts';
import { inSlices } from '../../platform/panel/in-slices.ts';

/** Traditional characters as they are written in Taiwan; the words stay those of the source. */
const SCRIPTS = {
  simplified: { steps: [...fromTaiwan, ...toSimplified], language: 'zh-Hans' },
  traditional: { steps: [...fromSimplified, ...toTaiwan], language: 'zh-Hant' },
};

/** Show a transcript in simplified or traditional characters, by OpenCC's lists. */
export const rewrite: Rewrite = (episode, characters) => {
  const { steps, language } = SCRIPTS[characters];
  return inSlices(rewriteEpisode(episode, steps, language));
};
