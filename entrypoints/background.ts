import { defineBackground } from 'wxt/utils/define-background';
import { callArticle, hearCalls } from '../platform/calls.ts';
import { keepForPage } from '../platform/position-store.ts';
import { runArticleScript } from '../platform/run-article-script.ts';
import { giveButtonToList, giveButtonToPanel, watchButton } from '../platform/toolbar-button.ts';

export default defineBackground(() => {
  watchButton(tab => callArticle(tab, { kind: 'toggle-panel' }));
  hearCalls((call, tab) => {
    if (call.kind === 'keep') return void keepForPage(call.key, call.value);
    if (tab === null) return;
    switch (call.kind) {
      case 'article-opened':
        return giveButtonToPanel(tab);
      case 'article-left':
        return giveButtonToList(tab);
      case 'article-reached':
        return runArticleScript(tab);
    }
  });
});
