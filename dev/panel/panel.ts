import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Engine } from '../browser/engine.ts';
import { type Button, findButton, type Rect, rectOf } from './in-panel.ts';

/** A function that runs in the page, and so uses nothing but its arguments. */
type Read<T, A extends unknown[]> = (root: ShadowRoot, ...args: A) => T;

/** The panel in a page, seen through its closed shadow root. */
export type Panel = {
  /**
   * Run `read` in the page with the panel's shadow root and `args`; both ways as JSON.
   *
   * @throws if the page has no panel.
   */
  evaluate<T, A extends unknown[]>(read: Read<T, A>, ...args: A): Promise<Awaited<T>>;

  /** Return what `read` answers as soon as that is truthy, whether the panel is there yet or not. */
  waitFor<T, A extends unknown[]>(read: Read<T, A>, ...args: A): Promise<NonNullable<Awaited<T>>>;

  /** Whether the page has a panel at the moment. */
  isThere(): Promise<boolean>;

  /** Where the first element that matches lies, or `null` if there is none. */
  rectOf(selector: string): Promise<Rect | null>;

  /** Wait for the button of that accessible name, or else the one whose name contains it. */
  button(name: string): Promise<Button>;

  /** Click the middle of the button of that name with the mouse; throws if it is covered. */
  press(name: string): Promise<void>;

  /** Click the middle of the first element that matches with the mouse. */
  click(selector: string): Promise<void>;
};

/** How long the panel may take for what a test waits for. */
const PATIENCE_MS = 10_000;

/** Return the panel of `page`; it need not be there yet, and may be replaced at any time. */
export function makePanel(engine: Engine, page: Page): Panel {
  async function attempt<T, A extends unknown[]>(
    read: Read<T, A>,
    args: A,
  ): Promise<{ answer: Awaited<T> } | null> {
    const source = `async (root, json) =>
      JSON.stringify({ answer: await (${read})(root, ...JSON.parse(json)) })`;
    const json = await engine.callOnPanel(page, source, JSON.stringify(args));
    return json === null ? null : JSON.parse(json);
  }

  const clickMiddle = ({ x, y, width, height }: Rect) =>
    page.mouse.click(x + width / 2, y + height / 2);

  const panel: Panel = {
    async evaluate<T, A extends unknown[]>(read: Read<T, A>, ...args: A): Promise<Awaited<T>> {
      const result = await attempt(read, args);
      if (result) return result.answer;
      throw new Error(`No panel in ${page.url()}.`);
    },

    async waitFor(read, ...args) {
      const giveUp = Date.now() + PATIENCE_MS;
      let trouble: unknown;
      do {
        try {
          const answer = (await attempt(read, args))?.answer;
          if (answer) return answer;
          trouble = undefined;
        } catch (error) {
          // The page may be on its way elsewhere, or the panel not yet complete.
          trouble = error;
        }
        await pause(50);
      } while (Date.now() < giveUp);
      throw new Error(`Waited in vain in the panel for: ${read}`, { cause: trouble });
    },

    async isThere() {
      return (await attempt(() => true, [])) !== null;
    },

    rectOf: selector => panel.evaluate(rectOf, selector),

    button: name => panel.waitFor(findButton, name),

    async press(name) {
      const { rect, covered } = await panel.button(name);
      if (covered) throw new Error(`Something covers the button ${name}.`);
      await clickMiddle(rect);
    },

    async click(selector) {
      await clickMiddle(await panel.waitFor(rectOf, selector));
    },
  };
  return panel;
}
