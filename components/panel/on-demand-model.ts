import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType, RefObject } from 'preact';
import type { Paragraph } from '../../core/episode/episode.ts';
import type { Translate } from '../messages.ts';
import type { RibbonMarksProps } from '../ribbon/RibbonMarks.tsx';
import type { PanelParts } from './panel-acts.ts';
import type { Overlay, PanelFurniture } from './panel-model.ts';

/** What of the panel is loaded only when the reader first asks for it: `on-demand/` draws it. */
export type OnDemand = {
  readonly styles: string;
  /** Knows the messages of these parts, too, which the article's script does without. */
  readonly translate: Translate;
  readonly OverlayView: ComponentType<OverlayProps>;
  readonly RibbonMarks: ComponentType<RibbonMarksProps>;
  /** By these the reader draws the panel's edges. */
  readonly SheetGrip: ComponentType<EdgeProps>;
  readonly WidthHandle: ComponentType<EdgeProps>;
  readonly ParagraphTools: ComponentType<ParagraphToolsProps>;
  /** Draws the article's words under a paragraph. */
  readonly OriginalLine: ComponentType<OriginalLineProps>;
};

export type OriginalLineProps = { readonly parts: PanelParts; readonly paragraph: Paragraph };

export type EdgeProps = { readonly furniture: PanelFurniture };

export type ParagraphToolsProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly parts: PanelParts;
};

/** What the reader opens: something over the transcript, or a row above it. */
export type OverlayProps = {
  readonly parts: PanelParts;
  readonly which: Overlay | 'search' | 'pick';
};

/** How often it is asked for before it is given up, and how long between, in milliseconds. */
const TRIES = 3;
const RETRY_AFTER = 1000;

/**
 * Loads what is not there from the start.
 *
 * @param fetch resolves to `null` where nothing can be loaded any more, as after an update of the
 * extension
 */
export const OnDemandModel = createModel((fetch: () => Promise<OnDemand | null>) => {
  const loaded = signal<OnDemand | null>(null);
  const hasFailed = signal(false);
  let isFetching = false;

  return {
    /** `null` until it was asked for and has come. */
    loaded: loaded as ReadonlySignal<OnDemand | null>,
    /** Whether it was asked for in vain. */
    hasFailed: hasFailed as ReadonlySignal<boolean>,

    async ask() {
      if (loaded.value || isFetching) return;
      isFetching = true;
      for (let tries = TRIES; tries > 0 && !loaded.value; tries -= 1) {
        loaded.value = await fetch();
        hasFailed.value = loaded.value === null;
        // The background may be busy with its own start.
        if (hasFailed.value) await new Promise(resolve => setTimeout(resolve, RETRY_AFTER));
      }
      isFetching = false;
    },
  };
});

export type OnDemandState = InstanceType<typeof OnDemandModel>;
