/** How far the page is scrolled, and how far the text is when level with that, in px. */
export type Stop = { readonly page: number; readonly text: number };

/** How far through the page, from 0 to 1, and how far the text goes on until there, in px. */
export type WayPoint = { readonly offset: number; readonly way: number };

/**
 * Lay out the way of the text through the whole page: before the first stop it stands still, and
 * behind the last.
 *
 * @param here where the way begins
 * @param length how far the page can be scrolled, in px
 */
export function pageWay(stops: readonly Stop[], here: Stop, length: number): readonly WayPoint[] {
  const [first, last] = [stops[0] ?? here, stops.at(-1) ?? here];
  const whole = [{ ...first, page: 0 }, ...stops, { ...last, page: length }];
  return whole.map(({ page, text }) => ({
    offset: Math.min(1, Math.max(0, page / length)),
    way: text - here.text,
  }));
}

/**
 * Return how far the text has gone on its way, in px: evenly from point to point.
 *
 * @param points from 0 to 1 in order, as `pageWay` lays them out
 * @param offset how far the page is scrolled, from 0 to 1
 */
export function wayAt(points: readonly WayPoint[], offset: number): number {
  const next = points.findIndex(point => point.offset > offset);
  const to = points.at(next);
  const from = points[next - 1];
  if (!from || !to) return to?.way ?? 0;
  return from.way + ((offset - from.offset) / (to.offset - from.offset)) * (to.way - from.way);
}
