import { SHEETS } from '../../core/settings/settings.ts';
import { type Detent, detentAfterTap, restAt, sheetHeight } from '../../core/settings/sheet.ts';

/** A finger that moves less, in px, has tapped. */
const TAP = 6;

/** How far back the speed of a finger is measured, in milliseconds. */
const RECENT = 80;

/**
 * Let a finger or a mouse on `grip` draw the sheet up and down, until `signal` aborts.
 *
 * @param onRelease is told at which height it is to rest
 */
export function dragSheet(
  grip: HTMLElement,
  sheet: HTMLElement,
  onRelease: (rest: Detent) => void,
  signal: AbortSignal,
): void {
  grip.addEventListener('pointerdown', down => !down.button && begin(down), { signal });

  function begin(down: PointerEvent) {
    const end = new AbortController();
    const height = sheet.offsetHeight;
    const windowHeight = innerHeight;
    let trail = [down];

    const move = (event: PointerEvent) => {
      trail = [...trail.filter(({ timeStamp }) => event.timeStamp - timeStamp < RECENT), event];
      const wanted = Math.min(
        sheetHeight('full', windowHeight),
        Math.max(sheetHeight('peek', windowHeight), height + down.clientY - event.clientY),
      );
      sheet.style.height = `${wanted}px`;
      sheet.style.transition = 'none';
    };
    const letGo = ({ clientY, timeStamp, type }: PointerEvent) => {
      end.abort();
      sheet.style.height = '';
      sheet.style.transition = '';
      sheet.removeAttribute('data-dragged');
      const risen = down.clientY - clientY;
      const [first] = trail.filter(event => timeStamp - event.timeStamp < RECENT);
      // A finger that has come to rest throws nothing.
      const speed = first
        ? (first.clientY - clientY) / Math.max(1, timeStamp - first.timeStamp)
        : 0;
      const isTap = type === 'pointerup' && Math.abs(risen) < TAP;
      const detent = SHEETS.find(name => name === sheet.dataset.sheet) ?? 'half';
      onRelease(isTap ? detentAfterTap(detent) : restAt(height + risen, speed, windowHeight));
    };

    grip.setPointerCapture(down.pointerId);
    sheet.toggleAttribute('data-dragged', true);
    const options = { signal: AbortSignal.any([signal, end.signal]) };
    grip.addEventListener('pointermove', move, options);
    grip.addEventListener('pointerup', letGo, options);
    grip.addEventListener('pointercancel', letGo, options);
  }
}
