import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Paragraph } from '../../core/episode/episode.ts';

/** What the reader is about to click in the article. */
export type Pick =
  /** The block that says the same as this paragraph. */
  | { readonly kind: 'pin'; readonly paragraph: Paragraph }
  /** Where the panel shall go. */
  | { readonly kind: 'go' };

/** Whether the reader is about to click in the article, and what for. */
export const PickModel = createModel(() => {
  const picking = signal<Pick | null>(null);
  return {
    picking: picking as ReadonlySignal<Pick | null>,
    begin(pick: Pick) {
      picking.value = pick;
    },
    end() {
      picking.value = null;
    },
  };
});

export type Picks = InstanceType<typeof PickModel>;
