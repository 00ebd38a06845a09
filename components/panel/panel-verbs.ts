import type { RefObject } from 'preact';
import type { Episode, Paragraph } from '../../core/episode/episode.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { PickingModel } from '../alignment/picking-model.ts';
import type { FollowModel } from '../following/follow-model.ts';
import type { KeyVerbs } from '../keys/key-verbs.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import { stepVerbs } from '../reading/step-verbs.ts';
import type { SearchModel } from '../search/search-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import { focusSentence, leaveSentence } from '../transcript/focus-sentence.ts';
import type { ParagraphActs } from '../transcript/paragraph-acts.ts';
import type { PanelModel } from './panel-model.ts';

/** What keys act on. */
type Moved = {
  readonly episode: Episode;
  readonly reading: ReadingModel;
  readonly filter: FilterModel;
  readonly follow: FollowModel;
  readonly panel: PanelModel;
  readonly picking: PickingModel;
  readonly search: SearchModel;
};

/** Make what the keys do, in the panel drawn in `root`. */
export function panelVerbs(
  { episode, reading, filter, follow, panel, picking, search }: Moved,
  acts: ParagraphActs,
  root: RefObject<HTMLElement | null>,
): KeyVerbs {
  /** Do something with the paragraph being read. */
  const here = (act: (paragraph: Paragraph) => void) => () => {
    const paragraph = findParagraph(episode, reading.position.peek().paragraph);
    if (paragraph) act(paragraph);
  };
  return {
    ...stepVerbs(episode, reading, filter),
    goBack: reading.goBack,
    goForward: reading.goForward,
    search: search.open,
    contents: () => panel.toggleOverlay('contents'),
    bookmarks: () => panel.toggleOverlay('bookmarks'),
    help: () => panel.toggleOverlay('help'),
    list: () => panel.hasArticle.peek() && panel.toggleOverlay('alignment'),
    bookmark: here(acts.bookmark),
    quote: here(paragraph => panel.quote(paragraph, false)),
    find: here(paragraph => panel.hasArticle.peek() && acts.find(paragraph)),
    pin: here(paragraph => panel.hasArticle.peek() && acts.pin(paragraph)),
    nextSentence: () => focusSentence(root.current, 'next'),
    previousSentence: () => focusSentence(root.current, 'previous'),
    reveal: () => root.current?.querySelector('[aria-current]')?.toggleAttribute('data-revealed'),
    everyone: filter.hearEveryone,
    hear(voice) {
      const speaker = episode.speakers[voice];
      leaveSentence(root.current);
      if (speaker) filter.toggle(speaker.id);
    },
    follow() {
      if (follow.state.peek() !== 'unable') follow.toggle();
    },
    // What lies over the transcript, else the search or, if nothing is open, the panel.
    close() {
      if (picking.current.peek()) picking.end();
      else if (panel.overlay.peek()) panel.closeOverlay();
      else if (search.isOpen.peek()) search.end(false);
      else panel.fold();
    },
  };
}
