import { type Detent, restAt, sheetHeight } from '../../core/settings/sheet.ts';

/** A finger that moves less, in px, has tapped. */
const TAP = 6;

/** How far back the speed of a finger is measured, in milliseconds. */
const RECENT = 80;

/** Where the reader lets the panel rest; `tap` where the finger never left its place. */
export type Release = Detent | 'tap';

/**
 * Let the finger or the mouse that has just been put down on `grip` draw the panel up and down.
 *
 * @param onRelease is told how that ended
 */
export function dragSheet(
  grip: HTMLElement,
  panel: HTMLElement,
  down: PointerEvent,
  onRelease: (release: Release) => void,
): void {
  const end = new AbortController();
  const height = panel.offsetHeight;
  const windowHeight = innerHeight;
  let trail = [down];

  const move = (event: PointerEvent) => {
    trail = [...trail.filter(({ timeStamp }) => event.timeStamp - timeStamp < RECENT), event];
    const wanted = Math.min(
      sheetHeight('full', windowHeight),
      Math.max(sheetHeight('peek', windowHeight), height + down.clientY - event.clientY),
    );
    panel.style.height = `${wanted}px`;
    panel.style.transition = 'none';
  };
  const letGo = ({ clientY, timeStamp, type }: PointerEvent) => {
    end.abort();
    panel.style.height = '';
    panel.style.transition = '';
    const risen = down.clientY - clientY;
    const [first] = trail.filter(event => timeStamp - event.timeStamp < RECENT);
    // A finger that has come to rest throws nothing.
    const speed = first ? (first.clientY - clientY) / Math.max(1, timeStamp - first.timeStamp) : 0;
    const isTap = type === 'pointerup' && Math.abs(risen) < TAP;
    onRelease(isTap ? 'tap' : restAt(height + risen, speed, windowHeight));
  };

  grip.setPointerCapture(down.pointerId);
  const { signal } = end;
  grip.addEventListener('pointermove', move, { signal });
  grip.addEventListener('pointerup', letGo, { signal });
  grip.addEventListener('pointercancel', letGo, { signal });
}
