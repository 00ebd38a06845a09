import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Paragraph } from '../../core/episode/episode.ts';

/** What the reader is about to click in the article. */
export type Picking =
  /** The block that says the same as this paragraph. */
  | { readonly kind: 'pin'; readonly paragraph: Paragraph }
  /** Where the panel shall go. */
  | { readonly kind: 'go' };

/** Whether the reader is about to click in the article, and what for. */
export const PickingModel = createModel(() => {
  const current = signal<Picking | null>(null);
  return {
    /** `null` while no click is waited for. */
    current: current as ReadonlySignal<Picking | null>,
    begin(picking: Picking) {
      current.value = picking;
    },
    end() {
      current.value = null;
    },
  };
});

export type PickingModel = InstanceType<typeof PickingModel>;
