/** The one key that is the browser's, and acts from anywhere: it shows and hides the panel. */
export type BrowserShortcut = {
  /** Resolves to the key as the browser writes it, '' if it has none; `null` without keyboards. */
  ask(): Promise<string | null>;
  /** Open the browser's own page on which it is changed. */
  change(): void;
};
