import type { Quoted } from '../../core/quotes/quoted.ts';
import { trimToCharacters } from '../../core/quotes/whole-characters.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';

/** Return what the reader has selected in the transcript drawn in `root`; none if nothing. */
export function selectedText(root: ShadowRoot, { paragraphs }: ShownTranscript): readonly Quoted[] {
  const range = selectedRange(root);
  if (!range) return [];
  return [...root.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap(element => {
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

/** What browsers have of the selection in a closed shadow root: newer ones all the first. */
type ComposedSelection = Selection & {
  getComposedRanges?(options: { readonly shadowRoots: readonly ShadowRoot[] }): StaticRange[];
};

function selectedRange(root: ShadowRoot): Range | null {
  const selection = ownSelection(root) as ComposedSelection | null;
  const [found] =
    selection?.getComposedRanges?.({ shadowRoots: [root] }) ??
    (selection?.rangeCount ? [selection.getRangeAt(0)] : []);
  if (!found || !root.contains(found.startContainer) || !root.contains(found.endContainer)) {
    return null;
  }
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.collapsed ? null : range;
}

/** Chromium had a selection for each root before it could tell of one that is composed. */
function ownSelection(root: ShadowRoot): Selection | null {
  const { getSelection } = root as { getSelection?: () => Selection | null };
  return getSelection?.call(root) ?? document.getSelection();
}

function lengthUpTo(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return String(before).length;
}
