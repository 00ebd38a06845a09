import { isFields } from './outside-value.ts';

/** Write a value as JSON that is the same for the same fields in any order, as browsers store them. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isFields(inner) ? Object.fromEntries(Object.entries(inner).sort(byName)) : inner,
  );
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return Number(one > other) - Number(one < other);
}
