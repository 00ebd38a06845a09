type InPage = (...values: never[]) => unknown;

/**
 * Let a function that is sent to a page as text take along the functions that it calls.
 *
 * They must stand in the same file: a name that is imported is another once it is compiled.
 */
export function takingAlong<F extends InPage>(called: readonly InPage[], read: F): F {
  const text = `(...values) => { ${called.join('\n')}\nreturn (${read})(...values); }`;
  return Object.assign(read, { toString: () => text });
}
