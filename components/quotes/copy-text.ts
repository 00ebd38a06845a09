/**
 * Copy a text to the clipboard; call it from what the reader has just pressed.
 *
 * @param host where in the panel a field may stand for a moment
 * @returns whether the browser let us
 */
export async function copyText(text: string, host: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page may forbid it to all that runs in it; what follows is only the reader's to allow.
    return copyByCommand(text, host);
  }
}

/** Copy as the browser's own menu does. */
function copyByCommand(text: string, host: Element): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  host.append(field);
  field.select();
  let isGiven = false;
  field.addEventListener('copy', event => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    isGiven = true;
  });
  const isDone = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isDone && isGiven;
}
