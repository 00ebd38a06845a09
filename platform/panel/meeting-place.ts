/** A script that is run on an article only when it is asked for, named as the build names its file. */
export type OnDemandScript = 'on-demand' | 'characters';

/** What one script of ours on a page leaves for another. */
export type Meeting = {
  /** The modules that the later script borrows, so that none is on the page twice. */
  readonly lent: Readonly<Record<string, object>>;
  /** What later scripts have handed over. */
  readonly brought: Partial<Record<OnDemandScript, unknown>>;
};

/**
 * Where our scripts on one page meet. They share a world of their own, into which the page cannot
 * look.
 */
export const meetingPlace = globalThis as { alongside?: Meeting };

/** Hand over what a script that is loaded on demand brings to the page. */
export function bring(script: OnDemandScript, parts: unknown): void {
  const meeting = meetingPlace.alongside;
  if (meeting) meeting.brought[script] = parts;
}
