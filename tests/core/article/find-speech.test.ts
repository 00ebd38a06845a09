import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpeech } from '../../../core/article/find-speech.ts';
import type { LabelledLine } from '../../../core/article/line.ts';
import { labelledLine } from './lines.ts';

const LONG =
  'So many words can only be running text, for no button and no menu ever says as much. ';
const label = { name: 'ADA WREN', length: 10, hasColon: true };

const speech = (other?: Partial<LabelledLine>) => labelledLine(LONG, other);
const many = (count: number, other?: Partial<LabelledLine>) =>
  Array.from({ length: count }, () => speech(other));

test('short lines are speech where long ones are set alike, and furniture elsewhere', () => {
  const yes = labelledLine('Yes.');
  const advertisement = labelledLine('Advertisement', { kind: '/body/article/div/p' });
  expect(findSpeech([...many(3), advertisement, yes, ...many(2)])?.lines).toEqual([
    ...many(3),
    yes,
    ...many(2),
  ]);
});

test('a line that leads elsewhere is furniture, unless it names a speaker', () => {
  const related = speech({ linked: LONG.length });
  const named = speech({ linked: LONG.length, printed: label });
  expect(findSpeech([...many(3), related, named])?.lines).toEqual([...many(3), named]);
});

test('the column is where most text is', () => {
  const aside = speech({ kind: '/body/div/p' });
  const [first, last] = findSpeech([aside, ...many(3), aside])?.ends ?? [];
  expect([first?.kind, last?.kind]).toEqual(['/body/article/p', '/body/article/p']);
});

test('the column is where speakers are named, even if there is more text elsewhere', () => {
  const talk = { kind: '/body/div/p', printed: label };
  const ends = findSpeech([...many(10), ...many(4, talk), ...many(10)])?.ends;
  expect(ends?.map(({ kind }) => kind)).toEqual([talk.kind, talk.kind]);
});

test('a stray line far from the text does not widen the column, one with a label does', () => {
  const stray = speech({ setOff: 1 });
  const turn = speech({ printed: label });
  expect(findSpeech([stray, ...many(100), stray])?.ends).toEqual([speech(), speech()]);
  expect(findSpeech([turn, ...many(100), turn])?.ends).toEqual([turn, turn]);
});

test('there is no speech among menus', () => {
  expect(findSpeech([])).toBeNull();
  expect(findSpeech([labelledLine('Home'), labelledLine('News')])).toBeNull();
});

test('whatever the lines are, the ends are among the lines kept, and in order', () => {
  const anyLine = fc.record({
    text: fc.nat(200).map(length => '-'.repeat(length + 1)),
    kind: fc.constantFrom('/p', '/div/p', '/li'),
    setOff: fc.constant(0),
    linked: fc.nat(100),
    printed: fc.option(fc.constant(label), { freq: 5 }),
  });
  fc.assert(
    fc.property(fc.array(anyLine), all => {
      const found = findSpeech(all);
      if (!found) return;
      const [from, to] = found.ends.map(end => found.lines.indexOf(end));
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from ?? 0);
      expect(found.lines).toEqual(all.filter(line => found.lines.includes(line)));
    }),
  );
});
