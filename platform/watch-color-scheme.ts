/** Report whether the system is dark, now and whenever it changes, until `signal` aborts. */
export function watchColorScheme(
  onChange: (scheme: 'light' | 'dark') => void,
  signal: AbortSignal,
): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const report = () => onChange(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', report, { signal });
  report();
}
