import { collapse } from '../core/page/collapse.ts';
import type { Line } from '../core/page/line.ts';
import { printedName } from '../core/page/printed-name.ts';
import { isBlockLevel, isFurniture, setsOff } from './page-elements.ts';

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

/** Breaks in a row begin a new paragraph. */
const PARAGRAPH_BREAK = /\n *\n/;

/** What `nodeType` says of an element. */
const ELEMENT = 1;

/** NodeFilter's word for elements and texts. */
const SHOW_ELEMENT_AND_TEXT = 1 | 4;

/** Elements inside each other; no page that anyone reads goes deeper. */
const DEEPEST = 500;

/** What the elements around a text say about it. */
type Setting = {
  /** Where a line stands. */
  readonly place: Pick<PageLine, 'element' | 'kind'>;
  readonly isSetOff: boolean;
  readonly isLinked: boolean;
  readonly depth: number;
};

type Draft = { -readonly [Key in keyof PageLine]: PageLine[Key] } & {
  readonly nodes: Text[];
  readonly starts: number[];
};

/** List the lines that the page shows, in order, but for furniture such as menus and forms. */
export function pageLines(page: Document): PageLine[] {
  // In Firefox an extension pays for every look at a page's node, and less for a walker's steps.
  const walker = page.createTreeWalker(page, SHOW_ELEMENT_AND_TEXT);
  const lines: Draft[] = [];
  let line: Draft | null = null;
  /** What stands between the words read last and the next: spaces, and a `\n` for each break. */
  let between = '';

  function readChildren(around: Setting) {
    let node = walker.firstChild();
    if (!node) return;
    for (; node; node = walker.nextSibling()) {
      // Not `instanceof`, which takes Firefox many times as long in an extension.
      if (node.nodeType === ELEMENT) readElement(node as Element, around);
      else readText(node as Text, around);
    }
    walker.parentNode();
  }

  function readElement(element: Element, around: Setting) {
    const { localName } = element;
    const isBlock = isBlockLevel(localName);
    const before = lines.length;
    if (isBlock) line = null;
    if (localName === 'br') between += '\n';
    if (around.depth < DEEPEST && !isFurniture(localName, element.getAttribute('role'))) {
      readChildren({
        place: isBlock ? { element, kind: `${around.place.kind}/${localName}` } : around.place,
        isSetOff: around.isSetOff || setsOff(localName),
        isLinked: around.isLinked || (localName === 'a' && element.hasAttribute('href')),
        depth: around.depth + 1,
      });
    }
    if (!isBlock) return;
    line = null;
    const only = lines[before];
    if (only?.element === element) only.fillsElement = lines.length === before + 1;
  }

  function readText(node: Text, { place, isSetOff, isLinked }: Setting) {
    const { data } = node;
    const words = collapse(data);
    if (/^\s/.test(data)) between += ' ';
    if (!words || !node.parentElement?.checkVisibility()) return;
    const isBroken = between.includes('\n');
    const isTurn = isBroken && printedName(words)?.hasColon;
    if (!line || isTurn || PARAGRAPH_BREAK.test(between)) {
      line = {
        text: '',
        setOff: 0,
        linked: 0,
        fillsElement: false,
        nodes: [],
        starts: [],
        ...place,
      };
      lines.push(line);
    } else if (between) line.text += isBroken ? '\n' : ' ';
    const isSetOffSoFar = line.setOff + 1 >= line.text.length;
    line.nodes.push(node);
    line.starts.push(line.text.length);
    line.text += words;
    if (isSetOff && isSetOffSoFar) line.setOff = line.text.length;
    if (isLinked) line.linked += words.length;
    between = /\s$/.test(data) ? ' ' : '';
  }

  const place = { element: page.documentElement, kind: '' };
  readChildren({ place, isSetOff: false, isLinked: false, depth: 0 });
  return lines;
}
