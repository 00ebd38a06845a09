import { expect, test } from 'vitest';
import type { SpeakerId } from '../../../core/episode/episode.ts';
import { parseTranscript } from '../../../core/transcript/parse-transcript.ts';
import type { TranscriptForm } from '../../../core/transcript/transcript-form.ts';

const form: TranscriptForm = {
  titleLines: 1,
  reportingVerbs: ['说', '表示'],
  speakers: [
    { id: 'klein' as SpeakerId, name: 'Ezra Klein', labels: ['EZRA KLEIN'] },
    { id: 'amodei' as SpeakerId, name: 'Dario Amodei', labels: ['DARIO AMODEI'] },
  ],
};

/** Put `line` into a transcript without other mistakes, as its line 5. */
function withLine(line: string): string {
  return `# 标题\n\nEZRA KLEIN：你好。\n\n${line}\n\nDARIO AMODEI：你好。\n`;
}

function problemsOf(source: string, as: TranscriptForm = form) {
  const parsed = parseTranscript(source, as);
  return parsed.kind === 'broken' ? parsed.problems : [];
}

test.each([
  ['a label nobody declared', 'JOHN DOE：你好。', 'labelUnknown', { label: 'JOHN DOE' }],
  ['an undeclared name of one word', 'HOST: 你好。', 'labelUnknown', { label: 'HOST' }],
  [
    'an undeclared name with a verb',
    'JOHN DOE 说：「好。」',
    'labelUnknown',
    { label: 'JOHN DOE' },
  ],
  ['an undeclared speaker told of', 'JOHN DOE 表示同意。', 'labelUnknown', { label: 'JOHN DOE' }],
  ['a label in other letters', 'Ezra Klein：你好。', 'labelUnknown', { label: 'Ezra Klein' }],
  ['a label without words', 'DARIO AMODEI：', 'labelAlone', { label: 'DARIO AMODEI：' }],
  ['a label without colon', 'DARIO AMODEI 笑了。', 'labelBare', { label: 'DARIO AMODEI' }],
  ['a label inside a line', '是的。DARIO AMODEI：好。', 'labelHidden', { label: 'DARIO AMODEI' }],
  ['an open bracket', '[音乐响起', 'bracketOpen', { opening: '[', closing: ']' }],
  ['an open lenticular bracket', '【哈哈 好。', 'bracketOpen', { opening: '【', closing: '】' }],
  ['a lost character', '你\ufffd。', 'characterUnreadable', { column: 2, character: 'U+FFFD' }],
  ['a NUL', 'EZRA KLEIN：\0好。', 'characterUnreadable', { column: 12, character: 'U+0000' }],
])('%s is reported with its line', (_, line, code, values) => {
  expect(problemsOf(withLine(line))).toEqual([{ line: 5, code, values }]);
});

test('a title block shorter than declared is reported where somebody speaks already', () => {
  const [problem] = problemsOf('# 标题\n\nEZRA KLEIN：你好。\nDARIO AMODEI：你好。', {
    ...form,
    titleLines: 2,
  });
  expect(problem).toEqual({ line: 3, code: 'titleSpoken', values: { lines: 2 } });
});

test('a file that ends within the title block is reported', () => {
  const [problem] = problemsOf('# 标题\n\n4 月', { ...form, titleLines: 3 });
  expect(problem).toEqual({ line: 3, code: 'titleUnfinished', values: { lines: 3, found: 2 } });
});

test('an empty file is reported', () => {
  expect(problemsOf(' \n\n')).toHaveLength(1);
});

test('a transcript in which nobody speaks is reported once, from its first paragraph on', () => {
  const problems = problemsOf('# 标题\n\n你好。\n\n再见。');
  expect(problems).toEqual([{ line: 3, code: 'speakersSilent', values: {} }]);
});

test('a declared speaker who never speaks is reported by name', () => {
  const problems = problemsOf('# 标题\n\nEZRA KLEIN：你好。');
  const values = { speaker: 'Dario Amodei', labels: 'DARIO AMODEI' };
  expect(problems).toEqual([{ line: null, code: 'speakerSilent', values }]);
});

test('all mistakes are reported at once, in the order of the lines', () => {
  const source = '# 标题\r\n\r\n[音乐\r\nEZRA KLEIN：好。\r\nEZRA KLEIN：\r\nJANE ROE：好。';
  expect(problemsOf(source).map(({ line }) => line)).toEqual([3, 5, 6, null]);
});
