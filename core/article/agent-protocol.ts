import type { BlockPoint } from '../alignment/aligned-texts.ts';
import type { Settings } from '../settings/settings.ts';
import type { Article } from './article.ts';
import type { ArticleLight, ArticleMark, BlockOffset, BlockSpan } from './article-page.ts';

/** How the panel stands at the article: in full, as the slim tab at the edge, or not at all. */
export type PanelShape = 'open' | 'folded' | 'hidden';

/**
 * Where the panel is drawn: beside the article, over the article's edge, as a sheet that rises from
 * the foot of a narrow window, or in a tab of its own, without an article.
 */
export type PanelForm = 'beside' | 'over' | 'sheet' | 'page';

/** The colours that the panel is drawn in. */
export type Paper = Exclude<Settings['theme'], 'auto'>;

/** What of the reader's settings decides where the panel stands, and how it looks from outside. */
export type Arrangement = Pick<Settings, 'width' | 'side' | 'sheet'> & {
  readonly paper: Paper;
  /** Whether what is at the article's reading line is to stay there, though the line moves. */
  readonly holdsLine: boolean;
};

/** A rectangle in the panel's view, in px. */
export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where the article's blocks lie, in px from the top of the page: two numbers a block, in order. */
export type BlockBoxes = Float64Array;

/** How the article lies at one moment. */
export type ArticleScroll = {
  /** How far the article is scrolled, in px. */
  readonly top: number;
  /** How far it will be scrolled one frame on, if it goes on as it does; at rest the same. In px. */
  readonly ahead: number;
  /** How much of it is seen at a time, in px: all above what covers it. */
  readonly viewHeight: number;
  /** Whether it stands where the panel has sent it. */
  readonly isSent: boolean;
  /** How often the panel has sent it anywhere, as far as the agent has heard. */
  readonly sent: number;
};

/** What the agent hands over together with the port. */
export type Greeting = {
  readonly form: PanelForm;
  readonly shape: PanelShape;
  /** What a panel that stood here before has asked to be remembered; `null` if none did. */
  readonly session: unknown;
};

/**
 * What the panel asks of the article agent. Nothing is answered: what comes of it, the agent tells.
 *
 * The transcript, and what is searched in it, stay with the panel: no call has room for them.
 */
export type AgentCalls = {
  /** Stand so. */
  arrange(arrangement: Arrangement): void;
  /** Open, fold or hide the panel. */
  turn(shape: PanelShape): void;
  /** Be as high as what the panel shows, in px; `null` to be as high as its form is. */
  fit(height: number | null): void;
  /** Let the reader drag the sheet by this part of the panel, or by none. */
  placeGrip(grip: Rectangle | null): void;
  /** Remember this for a panel that stands here after this one, as when the page tears it out. */
  remember(session: unknown): void;
  /** Load the article's page anew. */
  reload(): void;

  /** Scroll the article until the point is at the reading line, and keep it there. */
  sendTo(point: BlockPoint): void;
  /** Show marks and lights in the article, or for now nothing of them. */
  show(isShown: boolean): void;
  /** Lay the band and the bar over a block, or take them away. */
  mark(mark: ArticleMark | null): void;
  /** Light up stretches of the text in one way, in place of those before. */
  light(spans: readonly BlockSpan[], way: ArticleLight): void;
  /** Dim blocks, in place of those before. */
  dim(blocks: readonly number[]): void;
  /** Make the next click in a block a pick and nothing else, or no longer. */
  pickNext(isPicking: boolean): void;
};

/** What the article agent tells the panel. */
export type PanelCalls = {
  /** The panel stands in another form or shape, by whomever. */
  reshape(form: PanelForm, shape: PanelShape): void;
  /** The reader has dragged the panel's edge to this width, in px, or let the sheet rest there. */
  resize(wanted: Partial<Pick<Settings, 'width' | 'sheet'>>): void;
  /** The reader wants to go on in the panel. */
  focus(): void;

  /** The article says this, and lies so. */
  read(article: Article, boxes: BlockBoxes, scroll: ArticleScroll): void;
  /** Blocks lie elsewhere, or the view has another height. */
  layOut(boxes: BlockBoxes, scroll: ArticleScroll): void;
  /** The article was scrolled, by whomever. */
  scroll(scroll: ArticleScroll): void;
  /** The mouse points at this in the article; at `null`, at no block. */
  point(place: BlockOffset | null): void;
  /** A block was clicked with Alt, or after `pickNext`. */
  pick(place: BlockOffset): void;
};
