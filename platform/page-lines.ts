import type { Line } from '../core/page/line.ts';
import { printedName } from '../core/page/printed-name.ts';

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

/** Elements and roles that are never part of a page's text, whatever they hold. */
const FURNITURE =
  /^(nav|footer|aside|form|figure|dialog|button|svg|alongside-panel) | (navigation|contentinfo|complementary|search|dialog|note)$/;

/** Elements that begin a line and end one, but for those that hold only others of them. */
const BLOCK_LEVEL =
  /^(p|div|li|d[dt]|h[1-6r]|blockquote|section|article|main|t[dh]|pre|address|center|summary|details|table|caption|[ou]l|nav|footer|header|aside|form|figure|dialog)$/;

/** Breaks in a row begin a new paragraph. */
const PARAGRAPH_BREAK = /\n *\n/;

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
  const lines: Draft[] = [];
  let line: Draft | null = null;
  /** What stands between the words read last and the next: spaces, and a `\n` for each break. */
  let between = '';

  function readElement(element: Element, around: Setting) {
    const { localName } = element;
    const isBlock = BLOCK_LEVEL.test(localName);
    const before = lines.length;
    if (isBlock) line = null;
    if (localName === 'br') between += '\n';
    const setting = {
      place: isBlock ? { element, kind: `${around.place.kind}/${localName}` } : around.place,
      isSetOff: around.isSetOff || /^(b|strong|i|em)$/.test(localName),
      isLinked: around.isLinked || (localName === 'a' && element.hasAttribute('href')),
      depth: around.depth + 1,
    };
    const isFurniture = FURNITURE.test(`${localName} ${element.getAttribute('role')}`);
    if (!isFurniture && setting.depth < DEEPEST) {
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (node instanceof Element) readElement(node, setting);
        else if (node instanceof Text) readText(node, setting);
      }
    }
    if (!isBlock) return;
    line = null;
    const only = lines[before];
    if (only?.element === element) only.fillsElement = lines.length === before + 1;
  }

  function readText(node: Text, { place, isSetOff, isLinked }: Setting) {
    const words = collapse(node.data);
    if (/^\s/.test(node.data)) between += ' ';
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
    between = /\s$/.test(node.data) ? ' ' : '';
  }

  const element: Element | null = page.documentElement;
  const place = { element, kind: '' };
  if (element) readElement(element, { place, isSetOff: false, isLinked: false, depth: 0 });
  return lines;
}

/** Return the words of a text with single spaces between them. */
export function collapse(text: string): string {
  const words = text.trim();
  // Most texts have none but single spaces, and to find that out is quicker than to replace them.
  return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
}
