import episodes from 'virtual:episodes';
import { defineBackground } from 'wxt/utils/define-background';
import { alignTexts } from '../core/alignment/align-texts.ts';
import { unpackEpisode } from '../core/episode/packed-episode.ts';
import { changeShortcut, shortcutOfBrowser } from '../platform/extension/browser-shortcut.ts';
import { callArticle, hearCalls } from '../platform/extension/calls.ts';
import { runArticleScript, runOnDemandScript } from '../platform/extension/run-script.ts';
import {
  giveButtonToList,
  giveButtonToPanel,
  watchButton,
} from '../platform/extension/toolbar-button.ts';
import { wordListFor } from '../platform/extension/word-list-for.ts';
import { keepForPage } from '../platform/storage/position-store.ts';

export default defineBackground(() => {
  watchButton(tab => callArticle(tab, { kind: 'toggle-panel' }));
  hearCalls((call, tab) => {
    switch (call.kind) {
      case 'keep':
        return keepForPage(call.key, call.value);
      case 'align': {
        const episode = episodes.find(({ id }) => id === call.episode);
        if (!episode) return;
        return wordListFor(episode.languages).then(list =>
          alignTexts({ ...unpackEpisode(episode), blocks: call.blocks }, call.pins, list),
        );
      }
    }
    if (call.kind === 'tell-shortcut') return shortcutOfBrowser();
    if (call.kind === 'change-shortcut') return changeShortcut();
    if (tab === null) return;
    switch (call.kind) {
      case 'article-opened':
        return giveButtonToPanel(tab);
      case 'article-left':
        return giveButtonToList(tab);
      case 'article-reached':
        return runArticleScript(tab);
      case 'fetch-script':
        return runOnDemandScript(tab, call.script);
    }
  });
});
