import { expect, test } from 'vitest';
import { lineOfField } from '../../../core/episode/line-of-field.ts';

const json = `{
  "a": 1,
  "list": [
    { "name": "x, [y]: {z}" },
    { "name": "\\"",
      "a": [1, 2,
        3] }
  ]
}`;

test.each([
  ['', 1],
  ['a', 2],
  ['list', 3],
  ['list[0]', 4],
  ['list[0].name', 4],
  ['list[1]', 5],
  ['list[1].a', 6],
  ['list[1].a[2]', 7],
])('the field "%s" is found on line %i', (path, line) => {
  expect(lineOfField(json, path)).toBe(line);
});

test('a missing field is placed where the field around it begins', () => {
  expect(lineOfField(json, 'list[1].labels')).toBe(5);
  expect(lineOfField(json, 'nowhere')).toBe(1);
});
