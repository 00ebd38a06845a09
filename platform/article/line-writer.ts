import { collapse } from '../../core/article/collapse.ts';
import type { Line } from '../../core/article/line.ts';
import { printedName } from '../../core/article/printed-name.ts';

/** A line where it stands on the page. */
export type PageLine = Line & {
  /** The nearest block-level element around it. */
  readonly element: Element;
  /** Whether the element holds no other line. */
  readonly fillsElement: boolean;
  /** The text nodes that hold its words, in order. */
  readonly nodes: readonly Text[];
  /** Where the words of each node begin in the line's text. */
  readonly starts: readonly number[];
};

/** What the elements around a text say about it. */
export type Setting = {
  /** Where its line stands. */
  readonly place: Pick<PageLine, 'element' | 'kind'>;
  readonly isSetOff: boolean;
  readonly isLinked: boolean;
};

type Draft = { -readonly [Key in keyof PageLine]: PageLine[Key] } & {
  readonly nodes: Text[];
  readonly starts: number[];
};

/** Joins the texts of a page into lines, in the order in which they come. */
export type LineWriter = {
  readonly lines: Draft[];
  addText(text: Text, setting: Setting): void;
  /** Add a `<br>`. */
  addBreak(): void;
  /** End the line, if there is one. */
  endLine(): void;
};

/** Breaks in a row begin a new paragraph. */
const PARAGRAPH_BREAK = /\n *\n/;

/** Make a writer that has no lines yet. */
export function lineWriter(): LineWriter {
  const lines: Draft[] = [];
  let line: Draft | null = null;
  /** What stands between the words written last and the next: spaces, and a `\n` for each break. */
  let between = '';

  /** Return the line that goes on with `words`, up to where they begin. */
  function lineOf(words: string, place: Setting['place']): Draft {
    const isBroken = between.includes('\n');
    const isTurn = isBroken && printedName(words)?.hasColon;
    if (line && !isTurn && !PARAGRAPH_BREAK.test(between)) {
      if (between) line.text += isBroken ? '\n' : ' ';
      return line;
    }
    const more = { text: '', setOff: 0, linked: 0, fillsElement: false, nodes: [], starts: [] };
    line = { ...more, ...place };
    lines.push(line);
    return line;
  }

  return {
    lines,
    addText(node, { place, isSetOff, isLinked }) {
      const { data } = node;
      const words = collapse(data);
      if (/^\s/.test(data)) between += ' ';
      if (!words || !node.parentElement?.checkVisibility()) return;
      const line = lineOf(words, place);
      const isSetOffSoFar = line.setOff + 1 >= line.text.length;
      line.nodes.push(node);
      line.starts.push(line.text.length);
      line.text += words;
      if (isSetOff && isSetOffSoFar) line.setOff = line.text.length;
      if (isLinked) line.linked += words.length;
      between = /\s$/.test(data) ? ' ' : '';
    },
    addBreak() {
      between += '\n';
    },
    endLine() {
      line = null;
    },
  };
}
