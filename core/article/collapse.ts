/** Return the words of a text with single spaces between them, and none around. */
export function collapse(text: string): string {
  const words = text.trim();
  // Most texts have none but single spaces, and to find that out is quicker than to replace them.
  return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
}
