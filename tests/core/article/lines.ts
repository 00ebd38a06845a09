import type { LabelledLine, Line } from '../../../core/article/line.ts';

/** A paragraph of an article, in plain type and without links, unless it is said to be other. */
export function line(text: string, other: Partial<Line> = {}): Line {
  return { text, kind: '/body/article/p', setOff: 0, linked: 0, ...other };
}

/** A line that names nobody, unless it is said to. */
export function labelledLine(text: string, other: Partial<LabelledLine> = {}): LabelledLine {
  return { ...line(text, other), printed: null, ...other };
}
