/** What one script of ours on a page leaves for another. */
export type Meeting = {
  /** The modules that the later script borrows, so that none is on the page twice. */
  readonly lent: Readonly<Record<string, object>>;
  /** The later script hands over what it brings. */
  readonly bring: (parts: unknown) => void;
};

/**
 * Where our scripts on one page meet. They share a world of their own, into which the page cannot
 * look.
 */
export const meetingPlace = globalThis as { alongside?: Meeting };
