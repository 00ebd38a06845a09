/** Darker than this, from 0 to 1, a page is light on dark. */
const DARK = 0.4;

/** Tell whether the page is dark on light or light on dark, by the background that it paints. */
export function paperOf({ body, documentElement }: Document): 'light' | 'dark' {
  for (const element of [body, documentElement]) {
    const colour = element && getComputedStyle(element).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour?.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha === 0 || !colour) continue;
    return (red + green + blue) / 3 / 255 < DARK ? 'dark' : 'light';
  }
  return 'light';
}
