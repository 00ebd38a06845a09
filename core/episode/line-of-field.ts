/** A text, or a mark of JSON's structure. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * Find the line of a JSON file that a field begins in, counting from 1.
 *
 * @param json a text that `JSON.parse` accepts.
 * @param path as `speakers[1].labels`; empty for the file as a whole.
 * @returns the line of the nearest field around it if `json` has no such field.
 */
export function lineOfField(json: string, path: string): number {
  let best = { path: '', at: 0 };
  /** What we are in: the key or the place of the current value at each level. */
  const levels: (string | number)[] = [];
  let lastText = '';

  const arrive = (at: number) => {
    const here = pathOf(levels);
    if (isWithin(path, here) && here.length > best.path.length) best = { path: here, at };
  };

  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    if (token.startsWith('"')) lastText = token;
    else if (token === '{') levels.push('');
    else if (token === '[') {
      levels.push(0);
      arrive(index + 1 + leadingSpace(json, index + 1));
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ':') {
      levels[levels.length - 1] = String(JSON.parse(lastText));
      arrive(index);
    } else {
      const place = levels.at(-1);
      if (typeof place === 'number') {
        levels[levels.length - 1] = place + 1;
        arrive(index + 1 + leadingSpace(json, index + 1));
      }
    }
  }
  return json.slice(0, best.at).split('\n').length;
}

function pathOf(levels: readonly (string | number)[]): string {
  return levels
    .map(level => (typeof level === 'number' ? `[${level}]` : `.${level}`))
    .join('')
    .replace(/^\./, '');
}

/** Return whether the field at `path` is the one at `outer`, or inside it. */
function isWithin(path: string, outer: string): boolean {
  return path.startsWith(outer) && /^(?:$|[.[])/.test(path.slice(outer.length));
}

function leadingSpace(json: string, from: number): number {
  return /^\s*/.exec(json.slice(from, from + 200))?.[0].length ?? 0;
}
