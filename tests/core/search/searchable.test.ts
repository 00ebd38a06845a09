import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../core/search/fold.ts';
import { searchable } from '../../../core/search/searchable.ts';
import { spansOf } from '../../../core/search/spans-of.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

/** The stretches of a text that answer a query. */
function found(text: string, query: string): string[] {
  const spans = spansOf(foldText(text), foldText(query).text);
  return spans.map(({ from, to }) => text.slice(from, to));
}

describe('a search finds the very characters', () => {
  test.each([
    ['我在用 GPT 模型。', 'gpt模型', ['GPT 模型']],
    ['我在用GPT模型。', 'GPT 模型', ['GPT模型']],
    ['  ＡＩ，AI 与 ai', 'ai', ['ＡＩ', 'AI', 'ai']],
    ['“It’s AI”—— he said', `"it's ai"`, ['“It’s AI”']],
    ['可能 —— 也许', '可能—也许', ['可能 —— 也许']],
    ['ﬁne, of the ﬁnest', 'fi', ['ﬁ', 'ﬁ']],
    ['這是發現，头发。', '发', ['發', '发']],
    ['机器与機器', '機器', ['机器', '機器']],
    ['cafe\u0301s', 'café', ['cafe\u0301']],
    ['a 😀 b', '😀', ['😀']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a.b*c (d)', '.b*c (', ['.b*c (']],
    ['\0 x \0', '\0', ['\0', '\0']],
    ['مرحبا بالعالم', 'بالعالم', ['بالعالم']],
    ['nothing of it', '', []],
    ['nothing of it', ' \n', []],
  ])('in %j of %j', (text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });

  test.each([
    ['ﬁne', 'i', 'half of a ligature'],
    ['😀', '\ude00', 'half of a pair'],
    ['が', '\u3099', 'a mark without its letter'],
  ])('and in %j nothing of %j: %s', (text, query) => {
    expect(found(text, query)).toEqual([]);
  });
});

/** Texts and queries of few pieces, so that they meet. */
const pieces = fc
  .array(fc.constantFrom(...'aAＡ éßﬁ模型—-“"\u0301\u3099が\ud83d\ude00😀\0.*', ' ', '，'), {
    maxLength: 12,
  })
  .map(all => all.join(''));

test('what is found says what is sought, lies in the text, and in order', () => {
  fc.assert(
    fc.property(pieces, pieces, (text, query) => {
      const needle = foldText(query).text;
      let before = 0;
      for (const { from, to } of spansOf(foldText(text), needle)) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(foldText(text.slice(from, to)).text).toBe(needle);
        before = to;
      }
    }),
    { numRuns: 1000 },
  );
});

const anyWord = fc
  .array(fc.constantFrom(...'aÉßﬁﾊが模型Ж9４ω한'), { minLength: 1, maxLength: 12 })
  .map(letters => letters.join(''));

test('every text is found in itself, whatever is around it', () => {
  fc.assert(
    fc.property(anyWord, word => {
      const spans = spansOf(foldText(`好，${word}。好`), foldText(word).text);
      expect(spans).not.toEqual([]);
    }),
  );
});

test('a query that grows and shrinks letter by letter finds what a new search finds', () => {
  const texts = firstEpisode.paragraphs.map(({ text }) => text);
  const patient = searchable(texts);
  for (const query of ['A', 'AI', 'AI ', 'AI 系', 'AI 系统', 'AI 系', 'I', '统', '系统', '']) {
    const needle = foldText(query).text;
    expect(patient.find(needle)).toEqual(searchable(texts).find(needle));
  }
});

test('any query is answered', { timeout: 30_000 }, () => {
  const texts = searchable(firstEpisode.paragraphs.slice(0, 40).map(({ text }) => text));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.nat(0xffff)).map(units => String.fromCharCode(...units)),
        fc.constant('指'.repeat(10_000)),
        fc.constantFrom('(', '\\', '[^', '.*', '$&', '\u202e'),
      ),
      query => void texts.find(foldText(query).text),
    ),
    { numRuns: 50 },
  );
});

test('texts made ready ahead are found in as before', () => {
  const texts = searchable(['一', '二', '一二']);
  expect(texts.prepare(2)).toBe(true);
  expect(texts.prepare(2)).toBe(false);
  expect(texts.find('二').map(({ text }) => text)).toEqual([1, 2]);
});
