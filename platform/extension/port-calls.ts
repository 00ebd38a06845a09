import { answerCall, type CallTable } from './call-table.ts';

/** Makes the calls of a table that are not answered. */
export type Caller<Calls extends CallTable<Calls>> = {
  readonly [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => void;
};

/**
 * Make the calls of a table by way of a port.
 *
 * @param port all calls made before it is there wait for it; with `null` they come to nothing
 */
export function callOver<Calls extends CallTable<Calls>>(
  port: MessagePort | Promise<MessagePort> | null,
): Caller<Calls> {
  const arrived = port && Promise.resolve(port);
  const makeCall = (_: unknown, call: string | symbol) => {
    return (...args: unknown[]) => void arrived?.then(port => port.postMessage({ call, args }));
  };
  return new Proxy<Caller<Calls>>({} as Caller<Calls>, { get: makeCall });
}

/** Answer the calls that come by a port, until `signal` aborts. */
export function answerOver<Calls extends CallTable<Calls>>(
  port: MessagePort,
  answers: Calls,
  signal: AbortSignal,
): void {
  const hear = ({ data }: MessageEvent<unknown>) => void answerCall(answers, data);
  port.addEventListener('message', hear, { signal });
  port.start();
  signal.addEventListener('abort', () => port.close());
}
