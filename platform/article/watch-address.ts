/** Report each new address of the page that comes without loading, until `signal` aborts. */
export function watchAddress(onChange: (address: string) => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    onChange(last);
  };
  window.navigation.addEventListener('currententrychange', look, { signal });
}
