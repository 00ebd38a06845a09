/** A browser that has not begun to save the file by then never will, in milliseconds. */
const LATE = 60_000;

/** What no file may be called, somewhere. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Save a text as a file, where the browser saves what it downloads. */
export function saveFile(name: string, text: string, host: Element): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(FORBIDDEN, ' ').trim();
  host.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), LATE);
}
