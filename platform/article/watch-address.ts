/** Report each new address of the page that comes without loading. */
export function watchAddress(onChange: (address: string) => void): void {
  let last = location.href;
  window.navigation.addEventListener('currententrychange', () => {
    if (location.href === last) return;
    last = location.href;
    onChange(last);
  });
}
