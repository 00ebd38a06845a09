import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../core/search/fold.ts';

const folded = (text: string) => foldText(text).text;

describe('readers take for the same', () => {
  test.each([
    ['ＡＩ', 'AI', 'width'],
    ['Alphafold', 'ALPHAFOLD', 'case'],
    ['Σίσυφος', 'ΣΊΣΥΦΟΣ', 'the two small sigmas'],
    ['Straße', 'STRASSE', 'a letter that has two capitals'],
    ['café', 'cafe\u0301', 'one character and a letter with its accent'],
    ['Émile', 'emile', 'accents'],
    ['ｶﾞ', 'ガ', 'half-width kana with their marks'],
    ['각', '\u1100\u1161\u11a8', 'a syllable and its letters'],
    ['ﬁnd', 'find', 'a ligature'],
    ['it’s', "it's", 'apostrophes'],
    ['“好”', '"好"', 'double quotation marks'],
    ['「好」', '“好”', 'quotation marks of two customs'],
    ['丹纳－法伯', '丹纳-法伯', 'hyphens'],
    ['AI——可能', 'AI — 可能', 'dashes, doubled or alone'],
    ['GPT 模型', 'GPT模型', 'a space between Latin and Chinese'],
    ['模型 GPT', '模型\u3000GPT', 'the kinds of white space'],
    ['hello\n  world', 'hello world', 'runs of white space'],
    ['你好，world', '你好, world', 'a space after a comma'],
    ['un\u00adlikely\u200b', 'unlikely', 'what nobody sees'],
    ['這', '这', 'a traditional and a simplified character'],
    ['機器認為數據發現', '机器认为数据发现', 'a phrase in both scripts'],
    ['頭髮', '头发', 'one of two characters that are simplified to one'],
    ['瞭解想像', '了解想象', 'characters that differ in some phrases only'],
    ['裡', '裏', 'two customs of one script'],
    ['車\ufe00', '车', 'a compatible character'],
  ])('%j and %j: %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  test.each([
    ['helloworld', 'hello world'],
    ['GPT 4', 'GPT4'],
    ['が', 'か'],
    ['人', '入'],
    ['', ' 。'],
  ])('but not %j and %j', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

test('what is blank is nothing', () => {
  for (const blank of ['', ' ', '\n\u3000\t', '\u200b', '\ufeff']) expect(folded(blank)).toBe('');
});

describe('folding what is folded changes nothing', () => {
  // Those that are left out, of Chinese and Korean, are all alike.
  test.each([
    [0, 0x33ff, 1],
    [0x3400, 0xf8ff, 97],
    [0xf900, 0xffff, 1],
    [0x10000, 0x1ffff, 13],
  ])('for the characters from %i to %i', { timeout: 30_000 }, (from, to, step) => {
    const wrong: string[] = [];
    for (let code = from; code <= to; code += step) {
      const character = String.fromCodePoint(code);
      const once = folded(`a${character}bか ${character}${character}`);
      if (folded(once) !== once) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test('for any text', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});

/** Texts of the pieces that are hard to fold, of any units, and of any characters. */
const anyText = fc.oneof(
  fc
    .array(fc.constantFrom(...'aA ＡéÉ\u0301ß模が\u3099-—“\u200b\ud83d😀ﾞﬁ\0，.\n'), {})
    .map(all => all.join('')),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map(units => String.fromCharCode(...units)),
);
