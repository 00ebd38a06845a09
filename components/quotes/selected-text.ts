import type { Quoted } from '../../core/quotes/quoted.ts';
import { trimToCharacters } from '../../core/quotes/whole-characters.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';

/** Return what the reader has selected in the transcript that is drawn; none if nothing. */
export function selectedText({ paragraphs }: ShownTranscript): readonly Quoted[] {
  const range = selectedRange();
  if (!range) return [];
  return [...document.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap(element => {
    const paragraph = paragraphs[Number(element.dataset.paragraph)];
    // What is folded away is no part of what the reader sees selected.
    if (!paragraph || !range.intersectsNode(element) || !element.checkVisibility()) return [];
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const from = element.contains(startContainer)
      ? lengthUpTo(element, startContainer, startOffset)
      : 0;
    const to = element.contains(endContainer)
      ? lengthUpTo(element, endContainer, endOffset)
      : paragraph.text.length;
    const span = trimToCharacters(paragraph.text, { from, to });
    return span ? [{ paragraph, span }] : [];
  });
}

function selectedRange(): Range | null {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range?.collapsed ? null : range;
}

function lengthUpTo(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return String(before).length;
}
