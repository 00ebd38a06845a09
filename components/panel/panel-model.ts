import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Paragraph } from '../../core/episode/episode.ts';
import { clampWidth, type Settings } from '../../core/settings/settings.ts';
import type { MessageKey } from '../messages.ts';

/** How the panel stands: in full, as the slim tab at the edge, or not at all. */
export type PanelShape = 'open' | 'folded' | 'hidden';

/** Whether the page makes room for the panel or lies under it. */
export type PanelPlace = 'beside' | 'over';

/** What can lie over the transcript, one at a time. */
export type Overlay = 'alignment' | 'appearance' | 'contents' | 'bookmarks' | 'quote' | 'help';

/** The paper that the panel wears. */
export type Theme = Exclude<Settings['theme'], 'auto'>;

/** What the reader wants to quote, if they have not selected anything. */
export type QuoteWish = {
  readonly paragraph: Paragraph;
  /** Whether they have pointed at it; else it is the one being read. */
  readonly isPointed: boolean;
};

/** What the reader has done is said for so many milliseconds. */
const SAID_FOR = 2400;

/** The panel as a piece of furniture: where it stands, how wide, in which paper, what lies on it. */
export const PanelModel = createModel((initial: Settings) => {
  const shape = signal<PanelShape>('open');
  const settings = signal(initial);
  const place = signal<PanelPlace>('beside');
  const systemTheme = signal<Theme>('light');
  const overlay = signal<Overlay | null>(null);
  const quoted = signal<QuoteWish | null>(null);
  const said = signal<MessageKey | null>(null);
  let silence: ReturnType<typeof setTimeout> | undefined;

  const covered = signal(0);

  const arrange = (change: Partial<Settings>) => {
    settings.value = { ...settings.value, ...change };
  };
  /** Stand high enough to show more than the title. */
  const rise = () => {
    if (settings.value.sheet === 'peek') arrange({ sheet: 'half' });
  };

  return {
    shape: shape as ReadonlySignal<PanelShape>,
    /** What the reader has arranged; whether the article is followed is `Follow`'s to know. */
    settings: settings as ReadonlySignal<Settings>,
    /** In CSS pixels. */
    width: computed(() => settings.value.width),
    place: place as ReadonlySignal<PanelPlace>,
    theme: computed<Theme>(() => {
      const { theme } = settings.value;
      return theme === 'auto' ? systemTheme.value : theme;
    }),
    /** What lies over the transcript; `null` if nothing does. */
    overlay: overlay as ReadonlySignal<Overlay | null>,
    /** What is to be quoted while the overlay is `quote`. */
    quoted: quoted as ReadonlySignal<QuoteWish | null>,
    /** What is said of what the reader has just done; `null` soon after. */
    said: said as ReadonlySignal<MessageKey | null>,
    /** How much of the article's view the panel covers from the foot, in px. */
    covered: covered as ReadonlySignal<number>,

    open() {
      rise();
      shape.value = 'open';
    },
    /** Close the panel to its tab. */
    fold() {
      shape.value = 'folded';
    },
    /** Show the panel in full or, if it is, take it away altogether. */
    toggle() {
      shape.value = shape.value === 'open' ? 'hidden' : 'open';
    },
    /** Take in what the reader has arranged otherwise. */
    arrange,
    resize(wanted: number) {
      arrange({ width: Math.round(clampWidth(wanted)) });
    },
    stand(where: PanelPlace) {
      place.value = where;
    },
    /** Lay this over the transcript or, if it lies there, take it away. */
    toggleOverlay(which: Overlay) {
      rise();
      overlay.value = overlay.value === which ? null : which;
    },
    closeOverlay() {
      overlay.value = null;
    },
    /** Ask how a paragraph, or what is selected, is to be quoted. */
    quote(paragraph: Paragraph, isPointed: boolean) {
      quoted.value = { paragraph, isPointed };
      overlay.value = 'quote';
    },
    /** Say for a moment what the reader has just done. */
    say(what: MessageKey) {
      said.value = what;
      clearTimeout(silence);
      silence = setTimeout(() => {
        said.value = null;
      }, SAID_FOR);
    },
    /** Note how much of the article's view the panel covers. */
    cover(height: number) {
      covered.value = height;
    },
    /** Note how bright the system is. */
    wear(next: Theme) {
      systemTheme.value = next;
    },
  };
});

export type PanelFurniture = InstanceType<typeof PanelModel>;
