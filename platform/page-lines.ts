import type { Line } from '../core/page/line.ts';

/** A line where it stands on the page. */
export type PageLine = Line & {
  readonly place: Element;
  /** The text nodes that hold its words, in order; white space between them is left out. */
  readonly nodes: readonly Text[];
  /** Where the words of each node begin in the line's text. */
  readonly starts: readonly number[];
};

/** Elements that are never part of a page's text, whatever they hold. */
const FURNITURE =
  /^(head|script|style|template|noscript|iframe|object|svg|math|canvas|audio|video|figure|figcaption|nav|footer|header|aside|form|dialog|menu|button|select|textarea|alongside-panel)$/;
const FURNITURE_ROLES =
  /^(alert|alertdialog|banner|complementary|contentinfo|dialog|form|menu|menubar|navigation|note|search|status|tablist|toolbar|tooltip)$/;
/** Furniture that may stand in the middle of a paragraph. */
const INLINE_FURNITURE = /^(script|style|template|noscript|svg|math|canvas|button|select)$/;
/** Elements that begin a new line, and end one. */
const BLOCK_LEVEL =
  /^(address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|h\d|hr|html|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** So many breaks in a row begin a new paragraph. */
const BREAKS_OF_PARAGRAPH = 2;

type Draft = {
  text: string;
  place: Element;
  setOff: number;
  linked: number;
  nodes: Text[];
  starts: number[];
};

/** List every line that the page shows, in order, but for furniture such as menus and forms. */
export function pageLines(page: Document): PageLine[] {
  const lines: Draft[] = [];
  let line: Draft | null = null;
  let breaks = 0;
  let isSpaced = false;

  function addText(node: Text) {
    const words = node.data.trim().replace(/\s+/g, ' ');
    const parent = node.parentElement;
    if (!words || !parent?.checkVisibility()) {
      isSpaced ||= node.data !== '';
      return;
    }
    const place = placeOf(parent);
    if (line?.place !== place || breaks >= BREAKS_OF_PARAGRAPH) line = null;
    if (!line) {
      line = { text: '', place, setOff: 0, linked: 0, nodes: [], starts: [] };
      lines.push(line);
    } else if (breaks > 0) line.text += '\n';
    else if (isSpaced || /^\s/.test(node.data)) line.text += ' ';
    const isSetOff = line.setOff + 1 >= line.text.length && parent.closest('b,strong,i,em');
    line.nodes.push(node);
    line.starts.push(line.text.length);
    line.text += words;
    if (isSetOff) line.setOff = line.text.length;
    if (parent.closest('a[href]')) line.linked += words.length;
    breaks = 0;
    isSpaced = /\s$/.test(node.data);
  }

  let node: Node | null = page;
  while (node) {
    let isOver = false;
    if (node instanceof Text) addText(node);
    else if (node instanceof Element) {
      const localName: string = node.localName;
      isOver = FURNITURE.test(localName) || FURNITURE_ROLES.test(node.getAttribute('role') ?? '');
      if (localName === 'br') breaks += 1;
      else if (isOver ? !INLINE_FURNITURE.test(localName) : BLOCK_LEVEL.test(localName))
        line = null;
    }
    node = (!isOver && node.firstChild) || nodeAfter(node);
  }
  return lines;
}

/** Return the node that comes after `node` and all that is in it. */
function nodeAfter(node: Node): Node | null {
  let last: Node | null = node;
  while (last && !last.nextSibling) last = last.parentNode;
  return last?.nextSibling ?? null;
}

function placeOf(parent: Element): Element {
  let place = parent;
  while (!BLOCK_LEVEL.test(place.localName) && place.parentElement) place = place.parentElement;
  return place;
}
