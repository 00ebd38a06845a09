/**
 * Reduce a text to a whole number below 2⁵³, different for different texts as far as chance
 * allows: among 20,000 paragraphs, two share one once in some 45 million episodes.
 *
 * This is cyrb53 by bryc, in the public domain: https://github.com/bryc/code/blob/master/jshash
 * Readers' places are kept under what it returns, so it must never change.
 */
export function hashText(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 2 ** 32 * (low & 0x1fffff) + (high >>> 0);
}
