/** Where the browser does not report navigation, the address is looked at this often, in ms. */
const LOOK_EVERY = 500;

/** Report each new address of the page that comes without loading, until `signal` aborts. */
export function watchAddress(onChange: (address: string) => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    onChange(last);
  };
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  // Firefox before 147. A page's own calls of `history.pushState` cannot be heard from here.
  const timer = setInterval(look, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}
