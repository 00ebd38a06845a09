import { canonicalJson } from './canonical-json.ts';

/** Fields that are set one by one; of each, what was set last counts. */
export type DatedFields = { readonly [name: string]: DatedField };

type DatedField = {
  readonly value: unknown;
  /** When it was set, in milliseconds since 1970; 0 if that is not known. */
  readonly at: number;
};

/** Join what two tabs have set: field by field, the later counts. */
export function joinFields(one: DatedFields, other: DatedFields): DatedFields {
  const joined = { ...one };
  for (const [name, field] of Object.entries(other)) {
    const before = joined[name];
    if (!before || isLater(field, before)) joined[name] = field;
  }
  return joined;
}

/** Return the change that sets these fields at `now`, after all that is known of them. */
export function setFields(
  before: DatedFields,
  values: Readonly<Record<string, unknown>>,
  now: number,
): DatedFields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      // A clock that was wrong before must not make what is set now the older.
      const at = Math.max(now, (before[name]?.at ?? 0) + 1);
      return [name, { value, at }];
    }),
  );
}

/** By a total order, so that all tabs choose alike. */
function isLater(field: DatedField, before: DatedField): boolean {
  if (field.at !== before.at) return field.at > before.at;
  return canonicalJson(field.value) > canonicalJson(before.value);
}
