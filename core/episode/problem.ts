/** A mistake in an episode's files, told so that whoever wrote them can mend it. */
export type Problem = {
  /** The line it stands in, from 1; `null` if it concerns the file as a whole. */
  readonly line: number | null;
  /** What is wrong, as a sentence. */
  readonly what: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
};
