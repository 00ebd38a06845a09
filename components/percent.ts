/** Write a progress from 0 to 1 as whole percent: 100 only when everything is read. */
export function percent(progress: number): number {
  return Math.floor(progress * 100);
}
