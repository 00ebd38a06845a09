import type { Browser, Page } from 'puppeteer-core';

/** A value as WebDriver BiDi passes it. */
export type RemoteValue = {
  readonly type?: string;
  readonly value?: unknown;
  /** Stands for a node of a page. */
  readonly sharedId?: string;
};

/** A connection to Firefox that speaks WebDriver BiDi. */
export type Bidi = {
  send<T>(method: string, parameters: object): Promise<T>;
  /** Call the function `source` in the tab, or window of the browser itself, with that id. */
  call(context: string, source: string, ...values: RemoteValue[]): Promise<RemoteValue>;
};

type Outcome =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Reach the connection that Puppeteer keeps to itself; its interface has no closed roots. */
export function bidiOf(browser: Browser): Bidi {
  type Connection = { send(method: string, parameters: object): Promise<{ result: unknown }> };
  const { connection } = browser as unknown as { connection: Connection };

  const send = async <T>(method: string, parameters: object) =>
    (await connection.send(method, parameters)).result as T;

  return {
    send,
    async call(context, source, ...values) {
      const outcome = await send<Outcome>('script.callFunction', {
        functionDeclaration: source,
        target: { context },
        arguments: values,
        awaitPromise: true,
        // Names a node's shadow root, even a closed one, and goes no further.
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      });
      if (outcome.type === 'success') return outcome.result;
      throw new Error(outcome.exceptionDetails.text);
    },
  };
}

/** The id by which BiDi knows the tab of `page`. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}
