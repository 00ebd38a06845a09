import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crashReport } from '../../../core/storage/crash-report.ts';
import { type Crash, keptCrashes } from '../../../core/storage/kept-crashes.ts';

const { read, write, join } = keptCrashes;
const anyCrashes = fc.array(
  fc.record({ at: fc.nat(), where: fc.constantFrom('panel', 'background'), what: fc.string() }),
  { maxLength: 40 },
);

test('whatever order two tabs learn of crashes in, they keep the same newest twenty', () => {
  fc.assert(
    fc.property(anyCrashes, anyCrashes, anyCrashes, (a, b, c) => {
      const one = join(join(a, b), c);
      expect(join(a, join(c, b))).toEqual(one);
      expect(join(one, one)).toEqual(one);
      expect(one.length).toBeLessThanOrEqual(20);
    }),
  );
});

test('what was kept is read again, and what makes no sense is left out', () => {
  const crash: Crash = { at: 7, where: 'panel', what: 'Error: gone' };
  expect(read(write([crash]))).toEqual({ value: [crash], isWhole: true });
  expect(read({ crashes: [crash, 'rubbish', null] })).toEqual({ value: [crash], isWhole: false });
  expect(read({})).toEqual({ value: [], isWhole: false });
});

test('a report has the version, the browser, and a line for each crash', () => {
  const surroundings = { version: '1.2.0', browser: 'Firefox/150', language: 'zh-CN' };
  const report = crashReport(surroundings, [{ at: 0, where: 'panel', what: 'Error: gone' }]);
  expect(report.split('\n')).toEqual([
    'Alongside 1.2.0',
    'Firefox/150',
    'zh-CN',
    '1970-01-01T00:00:00.000Z panel: Error: gone',
  ]);
});
