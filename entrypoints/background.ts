import { defineBackground } from 'wxt/utils/define-background';
import { alignTexts } from '../core/alignment/align-texts.ts';
import { keptCrashes } from '../core/storage/kept-crashes.ts';
import { changeShortcut, shortcutOfBrowser } from '../platform/extension/browser-shortcut.ts';
import { bundledShelf } from '../platform/extension/bundled-shelf.ts';
import { answerCalls, type BackgroundCalls, callArticle } from '../platform/extension/calls.ts';
import {
  giveButtonToList,
  giveButtonToPanel,
  watchButton,
} from '../platform/extension/toolbar-button.ts';
import { vouchedKeys } from '../platform/extension/vouched-keys.ts';
import { wordListFor } from '../platform/extension/word-list-for.ts';
import { keepForPage } from '../platform/storage/keep-for-page.ts';
import { keptStore } from '../platform/storage/kept-store.ts';
import { watchCrashes } from '../platform/storage/watch-crashes.ts';

export default defineBackground(() => {
  const keys = vouchedKeys();
  watchCrashes('background', keptStore(keptCrashes));
  watchButton(tab => void callArticle(tab, 'togglePanel'));
  answerCalls<BackgroundCalls>(tab => ({
    openArticle: async () => void (tab !== null && (await giveButtonToPanel(tab))),
    leaveArticle: async () => void (tab !== null && (await giveButtonToList(tab))),
    keep: (key, value) => keepForPage(key, value, bundledShelf),
    async align(id, blocks, pins) {
      const episode = await bundledShelf.load(id);
      if (!episode) return null;
      const words = await wordListFor(episode.languages);
      return alignTexts({ ...episode, blocks }, pins, words);
    },
    vouchFor: async key => void (tab !== null && keys.vouchFor(tab, key)),
    isVouchedFor: async key => tab !== null && keys.isVouchedFor(tab, key),
    tellShortcut: shortcutOfBrowser,
    changeShortcut,
  }));
});
