import { lineWriter, type PageLine, type Setting } from './line-writer.ts';
import { isBlockLevel, isFurniture, setsOff } from './page-elements.ts';

/** What `nodeType` says of an element. */
const ELEMENT = 1;

/** NodeFilter's word for elements and texts. */
const SHOW_ELEMENT_AND_TEXT = 1 | 4;

/** Elements inside each other; no page that anyone reads goes deeper. */
const DEEPEST = 500;

/** List the lines that the page shows, in order, but for furniture such as menus and forms. */
export function pageLines(page: Document): readonly PageLine[] {
  // In Firefox an extension pays for every look at a page's node, and less for a walker's steps.
  const walker = page.createTreeWalker(page, SHOW_ELEMENT_AND_TEXT);
  const { lines, addText, addBreak, endLine } = lineWriter();

  function readChildren(setting: Setting, depth: number) {
    let node = walker.firstChild();
    if (!node) return;
    for (; node; node = walker.nextSibling()) {
      // Not `instanceof`, which takes Firefox many times as long in an extension.
      if (node.nodeType === ELEMENT) readElement(node as Element, setting, depth);
      else addText(node as Text, setting);
    }
    walker.parentNode();
  }

  function readElement(element: Element, around: Setting, depth: number) {
    const { localName } = element;
    const isBlock = isBlockLevel(localName);
    const before = lines.length;
    if (isBlock) endLine();
    if (localName === 'br') addBreak();
    if (depth < DEEPEST && !isFurniture(localName, element.getAttribute('role'))) {
      const setting = {
        place: isBlock ? { element, kind: `${around.place.kind}/${localName}` } : around.place,
        isSetOff: around.isSetOff || setsOff(localName),
        isLinked: around.isLinked || localName === 'a',
      };
      readChildren(setting, depth + 1);
    }
    if (!isBlock) return;
    endLine();
    const first = lines[before];
    if (first?.element === element) first.fillsElement = lines.length === before + 1;
  }

  const place = { element: page.documentElement, kind: '' };
  readChildren({ place, isSetOff: false, isLinked: false }, 0);
  return lines;
}
