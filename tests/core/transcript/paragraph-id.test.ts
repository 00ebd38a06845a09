import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphIds, turnId } from '../../../core/transcript/paragraph-id.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { slowNames } from '../../fixtures/slow-texts.ts';

const texts = firstEpisode.paragraphs.map(({ text }) => text);

test('no two paragraphs of the first episode share an id, nor do two turns', () => {
  expect(new Set(paragraphIds(texts)).size).toBe(texts.length);
  expect(new Set(firstEpisode.turns.map(({ id }) => id)).size).toBe(firstEpisode.turns.length);
});

test('ids stay what they are from version to version, for places are kept under them', () => {
  expect(paragraphIds(['感谢您的邀请。', '确实如此。', '感谢您的邀请。'])).toEqual([
    'y0c5jzsr3s',
    '15ncuu9zabl',
    'y0c5jzsr3s-2',
  ]);
});

test('a turn is named after its first paragraph', () => {
  for (const { id, paragraphs } of firstEpisode.turns) {
    expect(paragraphs[0] && turnId(paragraphs[0].id)).toBe(id);
  }
});

test('a typo corrected in one paragraph moves no other id', () => {
  const before = paragraphIds(texts);
  const corrected = texts.map((text, at) => (at === 100 ? `${text}!` : text));
  const after = paragraphIds(corrected);
  expect(after.filter((id, at) => id !== before[at])).toEqual([after[100]]);
});

test('whatever the texts, each has an id of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'b', '好', 'a-2')), texts => {
      expect(new Set(paragraphIds(texts)).size).toBe(texts.length);
    }),
  );
});

test('whatever the texts, the second of the same words is told from the first', () => {
  const anyText = fc.oneof(fc.constantFrom('', 'a', '好'), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(anyText), texts => {
      expect(paragraphIds(texts)).toEqual(slowNames(texts));
    }),
  );
});
