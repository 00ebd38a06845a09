import fc from 'fast-check';
import { ConverterFactory } from 'opencc-js/core';
import fromSimplified from 'opencc-js/from/cn';
import toTaiwan from 'opencc-js/to/tw';
import { expect, test } from 'vitest';
import { phraseConverter } from '../../../core/transcript/phrase-converter.ts';
import { rewriteEpisode } from '../../../core/transcript/rewrite-episode.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const steps = [...fromSimplified, ...toTaiwan];
const shown = finish(rewriteEpisode(firstEpisode, steps, 'zh-Hant'));
const convert = finish(phraseConverter(steps[0] ?? []));

test('the longest phrase counts, and of two the one of the first list', () => {
  const write = finish(phraseConverter(['头发 頭髮|发 發', '发 发|头 頭']));
  expect(write('发头发头')).toBe('發頭髮頭');
});

test('what would change the length of a text is left as it is', () => {
  const write = finish(phraseConverter(['一 二三|四五 六|七八 八七']));
  expect(write('一四五七八')).toBe('一四五八七');
});

test('any text keeps its length, whatever the lists say', () => {
  const word = fc.string({
    unit: fc.constantFrom('甲', '乙', '𠀀', 'a', '—'),
    minLength: 1,
    maxLength: 3,
  });
  const lists = fc.array(fc.array(fc.tuple(word, word), { minLength: 1 }), { maxLength: 3 });
  fc.assert(
    fc.property(lists, fc.array(word), (lists, words) => {
      const text = words.join('');
      const print = (list: [string, string][]) => list.map(pair => pair.join(' ')).join('|');
      expect(finish(phraseConverter(lists.map(print)))(text)).toHaveLength(text.length);
    }),
  );
});

test('the whole episode is written as OpenCC itself writes it', () => {
  const openCC = ConverterFactory(...steps);
  for (const [at, { text }] of firstEpisode.paragraphs.entries()) {
    expect(shown.paragraphs[at]?.text).toBe(openCC(text));
  }
});

test('phrases put together by chance are written as OpenCC writes them', () => {
  const openCC = ConverterFactory(steps[0] ?? []);
  const text = firstEpisode.paragraphs.map(paragraph => paragraph.text).join('');
  const cut = fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(fc.array(cut), cuts => {
      const mixed = cuts.map(([from, length]) => text.slice(from, from + length)).join('');
      expect(convert(mixed)).toBe(openCC(mixed));
    }),
  );
});

test('every paragraph keeps its sentences, sounds and names, and turns show the same paragraphs', () => {
  expect(shown.paragraphs.some(({ text }, at) => text !== firstEpisode.paragraphs[at]?.text)).toBe(
    true,
  );
  for (const [at, paragraph] of firstEpisode.paragraphs.entries()) {
    const { text, ...others } = paragraph;
    expect(shown.paragraphs[at]).toMatchObject(others);
    expect(shown.paragraphs[at]?.text).toHaveLength(text.length);
  }
  expect(shown.turns.flatMap(({ paragraphs }) => paragraphs)).toEqual(
    shown.paragraphs.filter(({ turn }) => turn !== null),
  );
  expect(shown.languages).toEqual({ ...firstEpisode.languages, transcript: 'zh-Hant' });
});

test('it is done in pieces, none of them long', () => {
  let pieces = 0;
  for (const _ of rewriteEpisode(firstEpisode, steps, 'zh-Hant')) pieces += 1;
  expect(pieces).toBeGreaterThan(firstEpisode.paragraphs.length);
});
