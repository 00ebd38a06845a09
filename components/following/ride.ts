import type { Stop } from '../../core/following/page-way.ts';

/**
 * Lets the browser itself move the text as the page is scrolled. A page scrolls without waiting for
 * scripts, and so ours always comes late; it stays right about where the text is, and the ride only
 * adds what the page has been scrolled since.
 */
export type Ride = {
  /**
   * Go along these stops, in place of those before.
   *
   * @param here where the page and the text are now
   * @param still what of the text does not move with it
   */
  along(stops: readonly Stop[], here: Stop, still: HTMLElement | null): void;
  /** Go on from where our script has just put the text. */
  rebase(): void;
  /** Leave the text to our script alone. */
  end(): void;
};

/** Makes a ride for what a text holds; `null` where the browser has no such thing. */
export type RideMaker = (content: HTMLElement) => Ride | null;
