import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../core/quotes/escape-markdown.ts';

test.each([
  ['plain words, even-handed', 'plain words, even-handed'],
  ['*bold* _thin_ `code`', String.raw`\*bold\* \_thin\_ \`code\``],
  ['[a](b) <i> a|b ~x~', String.raw`\[a\](b) \<i\> a\|b \~x\~`],
  ['$100 to $1 billion', String.raw`\$100 to \$1 billion`],
  ['R&amp;D', String.raw`R\&amp;D`],
  ['# 1', String.raw`\# 1`],
  ['- no', String.raw`\- no`],
  ['+ and', String.raw`\+ and`],
  ['2024. A year', String.raw`2024\. A year`],
  ['3) three', String.raw`3\) three`],
  ['3 of them', '3 of them'],
  ['> quoted', String.raw`\> quoted`],
  ['===', String.raw`\===`],
  [' two\nlines ', 'two lines'],
])('%s is written %s', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});

test('what is escaped reads as it did, in one line, and nothing with a meaning stands free', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'ab1 .)(\\`*_[]<>|~&$#+-=!你好\n') });
  fc.assert(
    fc.property(anyText, text => {
      const written = escapeMarkdown(text);
      const free = written.replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replace(/\s+/g, ' ').trim());
      expect(free).not.toMatch(/[\\`*_[\]<>|~&$\n]/);
      expect(written).not.toMatch(/^(?:[#+=>-]|\d+[.)])/);
    }),
  );
});
