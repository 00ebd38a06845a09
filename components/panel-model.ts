import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { clampWidth } from '../core/settings.ts';

/** How the panel stands: in full, as the slim tab at the edge, or not at all. */
export type PanelShape = 'open' | 'folded' | 'hidden';

/** Whether the page makes room for the panel or lies under it. */
export type PanelPlace = 'beside' | 'over';

export type Theme = 'light' | 'dark';

/** The panel as a piece of furniture: where it stands, how wide, in which paper. */
export const PanelModel = createModel((initialWidth: number) => {
  const shape = signal<PanelShape>('open');
  const width = signal(initialWidth);
  const place = signal<PanelPlace>('beside');
  const theme = signal<Theme>('light');
  const isListOpen = signal(false);

  return {
    shape: shape as ReadonlySignal<PanelShape>,
    /** In CSS pixels. */
    width: width as ReadonlySignal<number>,
    place: place as ReadonlySignal<PanelPlace>,
    theme: theme as ReadonlySignal<Theme>,
    /** Whether the list of what was not aligned lies over the transcript. */
    isListOpen: isListOpen as ReadonlySignal<boolean>,

    open() {
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
    resize(wanted: number) {
      width.value = Math.round(clampWidth(wanted));
    },
    stand(where: PanelPlace) {
      place.value = where;
    },
    openList() {
      isListOpen.value = true;
    },
    closeList() {
      isListOpen.value = false;
    },
    wear(next: Theme) {
      theme.value = next;
    },
  };
});

export type PanelFurniture = InstanceType<typeof PanelModel>;
