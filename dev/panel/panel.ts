import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Engine } from '../browser/engine.ts';
import { type Button, findButton, type Rect, rectOf } from './in-panel.ts';

/** A function that runs in the browser, and so uses nothing but its arguments. */
type Read<Root, T, A extends unknown[]> = (root: Root, ...args: A) => T;

/** The panel in a page, whatever frames and closed roots lie between. */
export type Panel = {
  /** The page that shows it. */
  readonly page: Page;

  /**
   * Run `read` in the panel with its document and `args`; both ways as JSON.
   *
   * @throws if the page has no panel.
   */
  evaluate<T, A extends unknown[]>(read: Read<Document, T, A>, ...args: A): Promise<Awaited<T>>;

  /**
   * Run `read` in the article's page with the closed root that holds the panel's frame and what of
   * ours lies over the article.
   *
   * @throws if the page has no panel.
   */
  inShell<T, A extends unknown[]>(read: Read<ShadowRoot, T, A>, ...args: A): Promise<Awaited<T>>;

  /** Return what `read` answers as soon as that is truthy, whether the panel is there yet or not. */
  waitFor<T, A extends unknown[]>(
    read: Read<Document, T, A>,
    ...args: A
  ): Promise<NonNullable<Awaited<T>>>;

  /** Whether the page has a panel at the moment. */
  isThere(): Promise<boolean>;

  /** Where the panel begins in the page's view, in px. */
  origin(): Promise<Pick<Rect, 'x' | 'y'>>;

  /** Where in the page's view the first element that matches lies; `null` if there is none. */
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
  async function attempt<Root, T, A extends unknown[]>(
    where: 'callOnPanel' | 'callOnShell',
    read: Read<Root, T, A>,
    args: A,
  ): Promise<{ answer: Awaited<T> } | null> {
    const source = `async (root, json) =>
      JSON.stringify({ answer: await (${read})(root, ...JSON.parse(json)) })`;
    const json = await engine[where](page, source, JSON.stringify(args));
    return json === null ? null : JSON.parse(json);
  }

  const clickMiddle = ({ x, y, width, height }: Rect) =>
    page.mouse.click(x + width / 2, y + height / 2);

  async function inView(rect: Rect): Promise<Rect> {
    const { x, y } = await panel.origin();
    return { ...rect, x: rect.x + x, y: rect.y + y };
  }

  /** Wait until the panel has laid itself out for the size that its frame has in the page. */
  async function untilInSize(): Promise<void> {
    const giveUp = Date.now() + PATIENCE_MS;
    while (Date.now() < giveUp) {
      const width = (root: ShadowRoot) => root.querySelector('.frame')?.clientWidth;
      const framed = await attempt('callOnShell', width, []);
      const own = await attempt('callOnPanel', () => innerWidth, []);
      if (framed?.answer === undefined || framed.answer === own?.answer) return;
      await pause(20);
    }
  }

  const panel: Panel = {
    page,

    async evaluate<T, A extends unknown[]>(
      read: Read<Document, T, A>,
      ...args: A
    ): Promise<Awaited<T>> {
      const result = await attempt('callOnPanel', read, args);
      if (result) return result.answer;
      throw new Error(`No panel in ${page.url()}.`);
    },

    async inShell<T, A extends unknown[]>(
      read: Read<ShadowRoot, T, A>,
      ...args: A
    ): Promise<Awaited<T>> {
      const result = await attempt('callOnShell', read, args);
      if (result) return result.answer;
      throw new Error(`No panel in ${page.url()}.`);
    },

    async waitFor(read, ...args) {
      const giveUp = Date.now() + PATIENCE_MS;
      let trouble: unknown;
      do {
        try {
          const answer = (await attempt('callOnPanel', read, args))?.answer;
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
      return (await attempt('callOnPanel', () => true, [])) !== null;
    },

    async origin() {
      const origin = await attempt(
        'callOnShell',
        (root: ShadowRoot) => {
          const { x = 0, y = 0 } = root.querySelector('.frame')?.getBoundingClientRect() ?? {};
          return { x, y };
        },
        [],
      );
      return origin?.answer ?? { x: 0, y: 0 };
    },

    async rectOf(selector) {
      const rect = await panel.evaluate(rectOf, selector);
      return rect && inView(rect);
    },

    async button(name) {
      await untilInSize();
      const button = await panel.waitFor(findButton, name);
      return { ...button, rect: await inView(button.rect) };
    },

    async press(name) {
      const { rect, covered } = await panel.button(name);
      if (covered) throw new Error(`Something covers the button ${name}.`);
      await clickMiddle(rect);
    },

    async click(selector) {
      await untilInSize();
      await clickMiddle(await inView(await panel.waitFor(rectOf, selector)));
    },
  };
  return panel;
}
