import { describe, expect, test } from 'vitest';
import type { Kept } from '../../../core/storage/kept.ts';
import { joinAside, readKept, writeKept } from '../../../core/storage/read-kept.ts';
import { keptMarks, type Marks } from '../../fixtures/marks.ts';

/** Version 2 calls them by another name. */
const newer: Kept<Marks> = {
  ...keptMarks,
  version: 2,
  migrations: { 1: ({ marks, ...rest }) => ({ ...rest, version: 2, flags: marks }) },
  read: ({ flags }) => keptMarks.read({ marks: flags }),
  write: flags => ({ flags }),
};
const older = keptMarks;
const read = (stored: unknown, kept = older) => readKept(stored, kept, 0);

/** What is stored when a version joins an edit to it. */
function keep(stored: unknown, edit: Marks, kept: Kept<Marks>) {
  const { value, aside } = read(stored, kept);
  return writeKept({ value: kept.join(value, edit), aside }, kept);
}

test.each([undefined, null])('where %s is stored, nothing is', stored => {
  expect(read(stored)).toEqual({ value: {}, aside: [] });
});

test.each([['rubbish'], [7], [[1, 2]], [{ version: 1 }], [{ marks: { a: 1 } }]])(
  'what is not understood is kept aside as it was found: %j',
  stored => {
    const written = keep(stored, { b: 2 }, older);
    expect(written).toMatchObject({ version: 1, marks: { b: 2 }, aside: [stored] });
    expect(keep(written, { c: 3 }, older)).toMatchObject({ aside: [stored] });
  },
);

test('of a value that is understood in part, the part is read and the whole kept aside', () => {
  const stored = { version: 1, marks: { a: 1, b: 'soon' } };
  expect(read(stored)).toEqual({ value: { a: 1 }, aside: [stored] });
});

describe('an older version beside a newer one', () => {
  const ofNewer = { version: 2, flags: { a: 1 }, marks: { seen: 4 }, mood: 'curious' };

  test('reads what it can, and leaves what the newer one has stored untouched', () => {
    const written = keep(ofNewer, { b: 2 }, older);
    expect(written).toEqual({ version: 1, marks: { seen: 4, b: 2 }, aside: [ofNewer] });
  });

  test('a newer version takes up what the older has laid aside, and what it has made', () => {
    const written = keep(keep(ofNewer, { b: 2 }, older), { c: 3 }, older);
    const value = { a: 1, b: 2, c: 3, seen: 4 };
    expect(read(written, newer)).toEqual({ value, aside: [] });
  });

  test('nothing is lost when they take turns', () => {
    let stored: unknown;
    for (let turn = 1; turn <= 8; turn++) {
      stored = keep(stored, { [`mark ${turn}`]: turn }, turn % 2 === 0 ? older : newer);
    }
    expect(Object.keys(read(stored, newer).value)).toHaveLength(8);
    expect(read(stored, newer).aside).toEqual([]);
  });

  test('rubbish does not drive out what the newer one has stored', () => {
    let stored: unknown = ofNewer;
    for (let turn = 0; turn < 9; turn++) {
      stored = { ...keep(stored, { b: turn }, older), marks: `rubbish ${turn}` };
    }
    expect(read(stored).aside).toContainEqual(ofNewer);
    expect(read(stored).aside).toHaveLength(4);
  });
});

test('values laid aside lie side by side, the last three of them, each once', () => {
  let stored: unknown = 'rubbish 0';
  for (let round = 1; round < 5; round++) {
    stored = { version: 'rubbish', round, aside: read(stored).aside };
  }
  const last = [2, 3, 4].map(round => ({ version: 'rubbish', round }));
  expect(read(stored).aside).toEqual(last);
  expect(joinAside(last, last, 1)).toEqual(last);
});

test('what cannot be true by now is not believed, wherever it stands', () => {
  const kept: Kept<Marks> = {
    ...older,
    believe: (value, now) =>
      Object.fromEntries(Object.entries(value).filter(([, at]) => at <= now)),
  };
  const stored = { version: 1, marks: { a: 1, b: 9 }, aside: [{ version: 1, marks: { c: 9 } }] };
  expect(readKept(stored, kept, 5)).toEqual({ value: { a: 1 }, aside: [] });
});
