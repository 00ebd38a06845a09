/** What has a meaning anywhere in a line; the dollar only where formulas are written between two. */
const ANYWHERE = /[\\`*_[\]<>|~&$]/g;

/** What has a meaning where a line begins: a heading, an item of a list, a rule. */
const AT_START = /^(?:[#+=-]|\d+(?=[.)]))/;

/** Write words so that Markdown shows them as they are, in one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANYWHERE, sign => `\\${sign}`)
    .replace(AT_START, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
