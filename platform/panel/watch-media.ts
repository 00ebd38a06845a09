/** Report whether a media query matches, now and whenever that changes, until `signal` aborts. */
export function watchMedia(
  query: string,
  onChange: (isMatched: boolean) => void,
  signal: AbortSignal,
): void {
  const media = matchMedia(query);
  const report = () => onChange(media.matches);
  media.addEventListener('change', report, { signal });
  report();
}
