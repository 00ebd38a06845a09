import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { PanelForm, PanelShape, Paper, Rectangle } from '../../core/article/agent-protocol.ts';
import type { Paragraph } from '../../core/episode/episode.ts';
import { clampWidth, type Settings } from '../../core/settings/settings.ts';
import type { MessageKey } from '../messages.ts';

/** What can lie over the transcript, one at a time. */
export type Overlay = 'alignment' | 'appearance' | 'contents' | 'bookmarks' | 'quote' | 'help';

/** What the reader wants to quote, if they have not selected anything. */
export type QuoteWish = {
  readonly paragraph: Paragraph;
  /** Whether they have pointed at it; else it is the one being read. */
  readonly isPointed: boolean;
};

/** What the reader has done is said for so many milliseconds. */
const SAID_FOR = 2400;

/** The panel itself: how it stands, how wide, in which paper, and what lies over its text. */
export const PanelModel = createModel((initial: Settings, initialForm: PanelForm) => {
  const shape = signal<PanelShape>('open');
  const form = signal(initialForm);
  const settings = signal(initial);
  const systemTheme = signal<Paper>('light');
  const overlay = signal<Overlay | null>(null);
  const quoted = signal<QuoteWish | null>(null);
  const said = signal<MessageKey | null>(null);
  let silence: ReturnType<typeof setTimeout> | undefined;

  const grip = signal<Rectangle | null>(null);
  const contentHeight = signal<number | null>(null);

  const arrange = (change: Partial<Settings>) => {
    settings.value = { ...settings.value, ...change };
  };
  /** Stand high enough to show more than the title. */
  const rise = () => {
    if (settings.value.sheet === 'peek') arrange({ sheet: 'half' });
  };

  return {
    shape: shape as ReadonlySignal<PanelShape>,
    /** What the reader has arranged; whether the article is followed is `FollowModel`'s to know. */
    settings: settings as ReadonlySignal<Settings>,
    /** In CSS pixels. */
    width: computed(() => settings.value.width),
    form: form as ReadonlySignal<PanelForm>,
    /** Whether there is an article, to be followed and pointed at. */
    hasArticle: computed(() => form.value !== 'page'),
    theme: computed<Paper>(() => {
      const { theme } = settings.value;
      return theme === 'auto' ? systemTheme.value : theme;
    }),
    /** What lies over the transcript; `null` if nothing does. */
    overlay: overlay as ReadonlySignal<Overlay | null>,
    /** What is to be quoted while the overlay is `quote`. */
    quoted: quoted as ReadonlySignal<QuoteWish | null>,
    /** What is said of what the reader has just done; `null` soon after. */
    said: said as ReadonlySignal<MessageKey | null>,
    /** By which part of the panel the reader can drag it as a sheet; `null` while it is none. */
    grip: grip as ReadonlySignal<Rectangle | null>,
    /** How high what it shows is, in px, where it needs no more; `null` where it takes what it gets. */
    contentHeight: contentHeight as ReadonlySignal<number | null>,

    open() {
      rise();
      shape.value = 'open';
    },
    /** Close the panel to its tab. */
    fold() {
      if (form.value !== 'page') shape.value = 'folded';
    },
    /** Take in what the reader has arranged otherwise. */
    arrange,
    resize(wanted: number) {
      arrange({ width: Math.round(clampWidth(wanted)) });
    },
    /** Take in how the article's page has come to show the panel. */
    reshape(nextForm: PanelForm, nextShape: PanelShape) {
      form.value = nextForm;
      shape.value = nextShape;
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
    placeGrip(next: Rectangle | null) {
      grip.value = next;
    },
    fit(height: number | null) {
      contentHeight.value = height;
    },
    /** Note how bright the system is. */
    wear(next: Paper) {
      systemTheme.value = next;
    },
  };
});

export type PanelModel = InstanceType<typeof PanelModel>;
