// These functions run in the page: each is sent there as text, so it uses nothing but its arguments.

/** How something is lit in the article: see shell.css. */
export type LitAs = 'lit' | 'now' | 'beside' | 'veil';

/** A stretch of the article that is lit. */
export type Lit = {
  readonly words: string;
  /** Where its first line begins and its last one ends in the view, in px. */
  readonly top: number;
  readonly bottom: number;
};

/** Look up which words of the article lie under what is drawn there in that way. */
export function litAs(root: ShadowRoot, as: LitAs): readonly Lit[] {
  type Box = { left: number; right: number; top: number; bottom: number };
  const drawn = [...root.querySelectorAll<SVGPathElement>(`.lights path.${as}`)].flatMap(path => {
    const { left, top } = path.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect();
    const outlines = path.getAttribute('d')?.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h\S+z/g) ?? [];
    return [...outlines].map(([, ...numbers]): Box => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
      return { left: left + x, right: left + x + width, top: top + y, bottom: top + y + height };
    });
  });
  const meets = ({ top, bottom }: DOMRect) =>
    drawn.some(box => box.top < bottom && box.bottom > top);
  /** Whether the middle of a character is within a box, or above the line that a box is. */
  const isOver = (rect: DOMRect) =>
    drawn.some(({ left, right, top, bottom }) => {
      const middle = rect.left + rect.width / 2;
      const isLevel = Math.min(bottom, rect.bottom) - Math.max(top, rect.top) > 0.5;
      return middle >= left && middle <= right && isLevel;
    });

  const found: { words: string; top: number; bottom: number }[] = [];
  let isGoingOn = false;
  let space = '';
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    range.selectNodeContents(node);
    if (node.data.trim() && !meets(range.getBoundingClientRect())) isGoingOn = false;
    else {
      for (const { index: at, 0: character } of node.data.matchAll(/./gsu)) {
        range.setStart(node, at);
        range.setEnd(node, at + character.length);
        const rect = range.getBoundingClientRect();
        if (!character.trim()) space += ' ';
        else if (!isOver(rect)) isGoingOn = false;
        else {
          const last = found.at(-1);
          if (isGoingOn && last) {
            last.words += space.slice(0, 1) + character;
            last.bottom = rect.bottom;
          } else found.push({ words: character, top: rect.top, bottom: rect.bottom });
          isGoingOn = true;
        }
        if (character.trim()) space = '';
      }
    }
  }
  return found;
}
