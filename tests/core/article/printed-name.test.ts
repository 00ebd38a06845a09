import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedName } from '../../../core/article/printed-name.ts';

test.each([
  ['ADA WREN: No.', 'ADA WREN', 'No.'],
  ['Ada Wren: No.', 'Ada Wren', 'No.'],
  ['ADA WREN (laughs): No.', 'ADA WREN', 'No.'],
  ['ADA WREN [LAUGHS]: No.', 'ADA WREN', 'No.'],
  ['Ada Wren (12:30): No.', 'Ada Wren', 'No.'],
  ['Ada Wren 01:02:30\nNo.', 'Ada Wren', 'No.'],
  ['ADA WREN:No.', 'ADA WREN', 'No.'],
  ['ADA WREN : No.', 'ADA WREN', 'No.'],
  ['Ada Wren\nNo.', 'Ada Wren', 'No.'],
  ['Dr. Anne-Marie O’Hale Jr: No.', 'Dr. Anne-Marie O’Hale Jr', 'No.'],
  ['Q: No?', 'Q', 'No?'],
  ['艾达：不。', '艾达', '不。'],
  ['ADA WREN: [LAUGHS] No: not me.', 'ADA WREN', '[LAUGHS] No: not me.'],
  ['ADA WREN:', 'ADA WREN', ''],
  ['Ada Wren', 'Ada Wren', ''],
])('"%s" may begin with a label', (line, name, words) => {
  const printed = printedName(line);
  expect(printed?.name).toBe(name);
  expect(line.slice(printed?.length)).toBe(words);
});

test.each([
  '12:30 is early.',
  'https://clocks.example is closed.',
  'Well, this: no.',
  '“No”: that is what she said.',
  'Yes.',
  '[LAUGHS]',
  'This is what I have been meaning to tell you all along: no.',
  ': no.',
  '',
])('"%s" does not', line => {
  expect(printedName(line)).toBeNull();
});

test('whatever a line is, its label is a part of its beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'Aa1 :：(\n)[].?') }), line => {
      const printed = printedName(line);
      if (!printed) return;
      expect(line.slice(0, printed.length)).toContain(printed.name);
      expect(printed.name.trim()).toBe(printed.name);
      expect(printed.name).not.toBe('');
    }),
  );
});
