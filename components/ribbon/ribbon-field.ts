/** What of the ribbon is drawn on. */
export type RibbonField = {
  /** The margin before it, in px. */
  readonly start: number;
  /** In px. */
  readonly length: number;
  readonly isFlat: boolean;
};
