import type { Span } from '../episode/episode.ts';

/** Characters; what is longer is an editor's remark rather than a sound. */
const MAX_CUE = 40;

/** A line that is nothing but a sound; round brackets count here only. */
const CUE_LINE = /^(?:\[[^[\]]+\]|［[^［］]+］|【[^【】]+】|\([^()]+\)|（[^（）]+）)$/;

/** A sound inside a line; a link, `[words](address)`, and a note's number, `[12]`, are none. */
const CUE_INSIDE = /(?:\[[^[\]]+\](?!\()|［[^［］]+］|【[^【】]+】)/g;

/** Return whether the whole line notes a sound, such as `[音乐响起]`. */
export function isCueLine(line: string): boolean {
  return line.length <= MAX_CUE && CUE_LINE.test(line);
}

/** Find the sounds noted inside what is said, such as `[笑]`. */
export function findCues(text: string): readonly Span[] {
  return [...text.matchAll(CUE_INSIDE)]
    .filter(([cue]) => cue.length <= MAX_CUE && /\p{L}/u.test(cue))
    .map(({ 0: cue, index }) => ({ from: index, to: index + cue.length }));
}
