/**
 * A table of calls between two parts of the extension: for each name what a call takes, and what it
 * is answered with.
 */
export type CallTable<Calls> = { readonly [Name in keyof Calls]: (...args: never[]) => unknown };

/** A call on its way. */
export type Call<Calls extends CallTable<Calls>> = {
  [Name in keyof Calls]: {
    readonly call: Name & string;
    readonly args: Parameters<Calls[Name]>;
  };
}[keyof Calls];

/** Whether what was received is a call at all: it may come from a part of another version. */
export function isCall(value: unknown): value is { call: string; args: never[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'call' in value &&
    typeof value.call === 'string' &&
    'args' in value &&
    Array.isArray(value.args)
  );
}

/**
 * Make a call to what answers a table, if that knows it.
 *
 * @returns `undefined` for a call of another version's
 */
export function answerCall<Calls extends CallTable<Calls>>(
  answers: Calls,
  value: unknown,
): unknown {
  if (!isCall(value) || !Object.hasOwn(answers, value.call)) return undefined;
  return answers[value.call as keyof Calls](...value.args);
}
