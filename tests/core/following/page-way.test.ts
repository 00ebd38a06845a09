import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageWay, wayAt } from '../../../core/following/page-way.ts';

const LENGTH = 1000;
const stops = [
  { page: 200, text: 100 },
  { page: 400, text: 500 },
  { page: 600, text: 550 },
];

test('the way of the text begins here, and it stands still before the first stop and behind the last', () => {
  expect(pageWay(stops, { page: 300, text: 300 }, LENGTH)).toEqual([
    { offset: 0, way: -200 },
    { offset: 0.2, way: -200 },
    { offset: 0.4, way: 200 },
    { offset: 0.6, way: 250 },
    { offset: 1, way: 250 },
  ]);
});

test('without a stop it leads nowhere', () => {
  const way = pageWay([], { page: 300, text: 300 }, LENGTH);
  expect(way.map(({ way }) => way)).toEqual([0, 0]);
});

test('animations can take any way: from 0 to 1 in order, and never back', () => {
  const steps = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 12 });
  fc.assert(
    fc.property(steps, fc.integer({ min: -200, max: 200 }), (steps, start) => {
      let stop = { page: start, text: 0 };
      const stops = steps.map(([page, text]) => {
        stop = { page: stop.page + page, text: stop.text + text };
        return stop;
      });
      const way = pageWay(stops, { page: 0, text: 0 }, LENGTH);
      expect(way[0]?.offset).toBe(0);
      expect(way.at(-1)?.offset).toBe(1);
      for (const [at, { offset, way: gone }] of way.slice(1).entries()) {
        expect(offset).toBeGreaterThanOrEqual(way[at]?.offset ?? 0);
        expect(gone).toBeGreaterThanOrEqual(way[at]?.way ?? 0);
      }
    }),
  );
});

test.each([
  ['at a stop', 0.4, 200],
  ['between two', 0.5, 225],
  ['before the first', 0.1, -200],
  ['behind the last', 0.8, 250],
  ['at the end of the page', 1, 250],
])('%s the text has gone as far as it is to', (_where, offset, gone) => {
  const way = pageWay(stops, { page: 300, text: 300 }, LENGTH);
  expect(wayAt(way, offset)).toBeCloseTo(gone, 9);
});

test('who never set out has gone nowhere', () => {
  expect(wayAt([], 0.5)).toBe(0);
});
