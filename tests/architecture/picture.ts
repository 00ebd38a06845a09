/** The house as the README draws it. */
export type Picture = {
  /** The names written in each folder's box. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** For each folder those that an arrow leads to: what it may import. */
  readonly arrows: ReadonlyMap<string, readonly string[]>;
};

const BOX = /^\s*(\w+)\["<b>(\w+)<\/b><br>([^"]*)"\]$/gm;
const ARROW = /^\s*(\w+) --> (.+)$/gm;

/** Read the first Mermaid picture of a Markdown text. */
export function readPicture(markdown: string): Picture {
  const source = /```mermaid\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
  const boxes = [...source.matchAll(BOX)].map(([, id = '', name = '', words = '']) => {
    if (id !== name) throw new Error(`The box ${id} is called ${name}.`);
    return [name, words.split(/ · |<br>/).map(word => word.trim())] as const;
  });
  const arrows = [...source.matchAll(ARROW)].map(([, from = '', to = '']) => {
    return [from, to.split(' & ').map(name => name.trim())] as const;
  });
  return { folders: new Map(boxes), arrows: new Map(arrows) };
}
