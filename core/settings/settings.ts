/** The papers that a reader can choose; `auto` is light or dark, as the system is. */
export const THEMES = ['auto', 'light', 'sepia', 'dark'] as const;
export const FONTS = ['sans', 'serif'] as const;
export const LEADINGS = ['tight', 'medium', 'loose'] as const;
export const SIDES = ['left', 'right'] as const;
export const MARGINS = ['narrow', 'medium', 'wide'] as const;
/** Which Chinese characters the transcript is shown in. */
export const CHARACTERS = ['source', 'simplified', 'traditional'] as const;
/** How high the panel stands in a narrow window, from the lowest. */
export const SHEETS = ['peek', 'half', 'full'] as const;

/** The keys that the reader has chosen, by what they are for; '' where one is switched off. */
export type CustomKeys = Readonly<Record<string, string>>;

/** What the reader has arranged, for all episodes. */
export type Settings = {
  /** The panel's, in px. */
  readonly width: number;
  /** Whether the panel keeps level with the article. */
  readonly follow: boolean;
  readonly theme: (typeof THEMES)[number];
  readonly font: (typeof FONTS)[number];
  /** The transcript's, in px. */
  readonly size: number;
  readonly leading: (typeof LEADINGS)[number];
  readonly side: (typeof SIDES)[number];
  readonly margins: (typeof MARGINS)[number];
  readonly characters: (typeof CHARACTERS)[number];
  /** Whether each paragraph has the article's words under it. */
  readonly isBilingual: boolean;
  /** Whether the transcript is blurred until it is pointed at. */
  readonly isPeeking: boolean;
  readonly sheet: (typeof SHEETS)[number];
  readonly keys: CustomKeys;
};

/** Narrower, a line holds fewer than sixteen characters. In px. */
export const MIN_WIDTH = 320;

/** Wider, a line holds more than the eye finds its way back from. In px. */
export const MAX_WIDTH = 720;

/** Smaller, Chinese characters of many strokes run together. In px. */
export const MIN_SIZE = 14;

/** Larger, the narrowest panel holds fewer than ten characters to a line. In px. */
export const MAX_SIZE = 28;

export const DEFAULT_SETTINGS: Settings = {
  width: 432,
  follow: true,
  theme: 'auto',
  font: 'sans',
  size: 17,
  leading: 'medium',
  side: 'right',
  margins: 'medium',
  characters: 'source',
  isBilingual: false,
  isPeeking: false,
  sheet: 'half',
  keys: {},
};

/** Return the nearest width that the panel may have, in px. */
export function clampWidth(width: number): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width));
}

/** Return the nearest size that the transcript's type may have, in px. */
export function clampSize(size: number): number {
  return Math.min(MAX_SIZE, Math.max(MIN_SIZE, size));
}
