/** Elements that are never part of a page's text, whatever they hold. */
const FURNITURE = /^(nav|footer|aside|form|figure|dialog|button|svg|alongside-panel)$/;

/** Roles of such. */
const FURNITURE_ROLE = /^(navigation|contentinfo|complementary|search|dialog|note)$/;

/** Elements that begin a line and end one, but for those that hold only others of them. */
const BLOCK_LEVEL =
  /^(p|div|li|d[dt]|h[1-6r]|blockquote|section|article|main|t[dh]|pre|address|center|summary|details|table|caption|[ou]l|nav|footer|header|aside|form|figure|dialog)$/;

/** Return whether an element is a menu, a form or another thing around the text of a page. */
export function isFurniture(name: string, role: string | null): boolean {
  return FURNITURE.test(name) || FURNITURE_ROLE.test(role ?? '');
}

/**
 * Return whether an element stands on lines of its own.
 *
 * Its name says so, not its style: a style is slow to ask for, and makes a block of every large
 * initial that floats.
 */
export function isBlockLevel(name: string): boolean {
  return BLOCK_LEVEL.test(name);
}

/** Return whether an element sets its text off from plain text. */
export function setsOff(name: string): boolean {
  return /^(b|strong|i|em)$/.test(name);
}
