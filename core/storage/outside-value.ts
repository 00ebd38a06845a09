/** An object of which nothing else is known yet. */
export type Fields = { readonly [name: string]: unknown };

/** Whether a value from outside has fields at all. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value from outside is a number that has an order; `Infinity` has. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

/** Whether a value from outside can name something. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The last moment that calendars know, in milliseconds since 1970. */
const END_OF_TIME = 8.64e15;

/** Whether a value from outside is a moment of some calendar, in milliseconds since 1970. */
export function isMoment(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= END_OF_TIME;
}
