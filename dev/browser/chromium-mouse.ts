import type { CDPSession, Frame, Page } from 'puppeteer-core';

/** Where a frame begins in the page's view, in px, and whether a point of the view is its. */
export type FramePoint = {
  readonly left: number;
  readonly top: number;
  readonly isInside: boolean;
};

/** What is told of a mouse by `Input.dispatchMouseEvent`. */
type MouseEventOf = { readonly type: string; readonly x: number; readonly y: number };

/**
 * Let the mouse of a page go into a frame of another process, and leave it, as a hand's does.
 *
 * Chromium's driver gives each event to what lies under it and no more: a frame would not hear that
 * the mouse has left it, nor where it is dragged to outside. A hand's mouse tells it both.
 *
 * @param frameOf finds the frame, if the page has it at the moment
 * @param pointIn tells what a point of the view is to the frame
 */
export function passMouseOn(
  page: Page,
  frameOf: () => Frame | undefined,
  pointIn: (x: number, y: number) => Promise<FramePoint | null>,
): void {
  const session = sessionOf(page.mainFrame());
  const send = session.send.bind(session) as (method: string, ...rest: unknown[]) => unknown;
  let wasInside = false;
  let isHeld = false;

  async function tell(event: MouseEventOf, ...rest: unknown[]): Promise<unknown> {
    const frame = frameOf();
    const point = frame && (await pointIn(event.x, event.y));
    const pass = () => send('Input.dispatchMouseEvent', event, ...rest);
    const passIn = async () => {
      if (!frame || !point) return;
      const inFrame = { ...event, x: event.x - point.left, y: event.y - point.top };
      await sessionOf(frame).send('Input.dispatchMouseEvent', inFrame as never);
    };
    if (!point) [wasInside, isHeld] = [false, false];
    if (!point || event.type === 'mouseWheel') return pass();
    if (isHeld) {
      isHeld = event.type !== 'mouseReleased';
      wasInside = point.isInside;
      return passIn();
    }
    await pass();
    if (event.type === 'mousePressed') isHeld = point.isInside;
    if (event.type === 'mouseMoved' && wasInside && !point.isInside) await passIn();
    wasInside = point.isInside;
    return;
  }

  // Puppeteer does not wait for a press before it lets go.
  let last: Promise<unknown> = Promise.resolve();
  function sendInTurn(method: string, ...rest: unknown[]): unknown {
    if (method !== 'Input.dispatchMouseEvent') return send(method, ...rest);
    const told = last.then(() => tell(...(rest as [MouseEventOf, ...unknown[]])));
    last = told.catch(() => {});
    return told;
  }
  session.send = sendInTurn as typeof session.send;
}

/** The session by which Puppeteer reaches a frame, which it keeps to itself. */
export function sessionOf(frame: Frame): CDPSession {
  return (frame as unknown as { readonly client: CDPSession }).client;
}
