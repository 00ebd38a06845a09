/** A progress made from whole percent falls short of them by less than this. */
const ROUNDING = 1e-9;

/** Write a progress from 0 to 1 as whole percent: 100 only when everything is read. */
export function percent(progress: number): number {
  return Math.floor(progress * 100 + ROUNDING);
}
