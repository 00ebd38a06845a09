/** What the page is printed on. */
export type PagePaper = {
  readonly theme: 'light' | 'dark';
  /** As CSS writes a colour. */
  readonly color: string;
};

/** Darker than this, from 0 to 1, a page is light on dark. */
const DARK = 0.4;

/** Tell what the page is printed on, by the background that it paints. */
export function paperOf({ body, documentElement }: Document): PagePaper {
  for (const element of [body, documentElement]) {
    const color = element && getComputedStyle(element).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (color?.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha === 0 || !color) continue;
    return { theme: (red + green + blue) / 3 / 255 < DARK ? 'dark' : 'light', color };
  }
  return { theme: 'light', color: 'white' };
}
