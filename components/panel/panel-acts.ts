import type { Paragraph, Turn } from '../../core/episode/episode.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { turnAt } from '../../core/transcript/turn-steps.ts';
import type { PickingModel } from '../alignment/picking-model.ts';
import type { LooksModel } from '../appearance/looks-model.ts';
import type { SettingsKeeper } from '../appearance/settings-keeper.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import type { Following } from '../following/follow-article.ts';
import { type KeyName, voiceOf } from '../keys/panel-keys.ts';
import type { SearchModel } from '../search/search-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import type { StepDirection } from '../transcript/TurnView.tsx';
import type { PanelModel } from './panel-model.ts';

/** All that the panel draws and does. */
export type PanelParts = Following & {
  readonly panel: PanelModel;
  readonly filter: FilterModel;
  readonly looks: LooksModel;
  readonly picking: PickingModel;
  readonly bookmarks: BookmarkModel;
  readonly settings: SettingsKeeper;
  readonly search: SearchModel;
};

/** Go to the next or the previous turn that is shown. */
export function stepTurn({ reading, filter }: PanelParts, direction: StepDirection): void {
  const isShown = (turn: Turn) => !filter.isFolded.peek()(turn);
  if (direction === 'next') reading.stepForward(isShown);
  else reading.stepBack(isShown);
}

/** Mark a paragraph or, if it is marked, no longer, and say so. */
export function toggleBookmark({ bookmarks, panel }: PanelParts, paragraph: Paragraph): void {
  panel.say(bookmarks.toggle(paragraph) ? 'bookmark.added' : 'bookmark.removed');
}

/** Close what lies over the transcript, else the search or, if nothing is open, the panel. */
function close({ picking, search, panel }: PanelParts): void {
  if (picking.current.peek()) picking.end();
  else if (panel.overlay.peek()) panel.closeOverlay();
  else if (search.isOpen.peek()) search.end(false);
  else panel.fold();
}

/** Focus the sentence after or before the one that has the focus, else the first one being read. */
function stepSentence(root: HTMLElement | null, direction: StepDirection): void {
  const sentences = [...(root?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
  const at = sentences.findIndex(sentence => sentence.matches(':focus'));
  const first = root?.querySelector<HTMLElement>('[aria-current] [data-sentence]');
  const next = at < 0 ? first : sentences[direction === 'next' ? at + 1 : at - 1];
  if (!next) return;
  // Only for now: the mouse is to leave the focus with the whole turn, which stays when it is folded.
  next.tabIndex = -1;
  next.focus();
  next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
}

/** Give the focus from a sentence to its turn, which stays in sight when it is folded. */
function leaveSentence(root: HTMLElement | null): void {
  const sentence = root?.querySelector('[data-sentence]:focus');
  sentence?.closest<HTMLElement>('.turn')?.focus({ preventScroll: true });
}

/** Do what a key is for, in the panel drawn in `root`. */
export function actOn(parts: PanelParts, key: KeyName, root: HTMLElement | null) {
  const { episode, reading, filter, follow, panel, picking, search } = parts;
  const paragraph = findParagraph(episode, reading.position.peek().paragraph);
  const stepBySpeaker = (direction: StepDirection) => {
    const turn = turnAt(episode, reading.position.peek());
    if (turn) reading.stepFrom(turn, direction);
    else stepTurn(parts, direction);
  };
  switch (key) {
    case 'next':
    case 'previous':
      return stepTurn(parts, key);
    case 'nextBySpeaker':
      return stepBySpeaker('next');
    case 'previousBySpeaker':
      return stepBySpeaker('previous');
    case 'goBack':
      return reading.goBack();
    case 'goForward':
      return reading.goForward();
    case 'search':
      return search.open();
    case 'contents':
    case 'bookmarks':
    case 'help':
      return panel.toggleOverlay(key);
    case 'list':
      return panel.toggleOverlay('alignment');
    case 'bookmark':
      if (paragraph) toggleBookmark(parts, paragraph);
      return;
    case 'quote':
      if (paragraph) panel.quote(paragraph, false);
      return;
    case 'reveal':
      root?.querySelector('[aria-current]')?.toggleAttribute('data-revealed');
      return;
    case 'everyone':
      return filter.hearEveryone();
    case 'follow':
      if (follow.state.peek() !== 'unable') follow.toggle();
      return;
    case 'find':
      if (paragraph) reading.find(paragraph);
      return;
    case 'nextSentence':
      return stepSentence(root, 'next');
    case 'previousSentence':
      return stepSentence(root, 'previous');
    case 'pin':
      if (paragraph) picking.begin({ kind: 'pin', paragraph });
      return;
    case 'close':
      return close(parts);
    default: {
      const speaker = episode.speakers[voiceOf(key) ?? -1];
      leaveSentence(root);
      if (speaker) filter.toggle(speaker.id);
    }
  }
}
