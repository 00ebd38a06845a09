import type { Fields } from './outside-value.ts';

/** For each earlier version, the step to the next. A step sees what no one has checked. */
export type Migrations = Readonly<Record<number, (old: Fields) => Fields>>;

/**
 * Bring a stored value from the version it says it is to the version in use.
 *
 * @returns `null` if it names no version, a newer one, or one that no step leads on from
 */
export function migrate(value: Fields, to: number, steps: Migrations): Fields | null {
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version > to) return null;
  try {
    let migrated = value;
    for (let from = version; from < to; from++) {
      const step = steps[from];
      if (!step) return null;
      migrated = step(migrated);
    }
    return migrated;
  } catch {
    return null;
  }
}
