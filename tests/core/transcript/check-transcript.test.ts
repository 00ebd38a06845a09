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
  ['a label nobody declared', 'JOHN DOE：你好。', '"JOHN DOE" stands where a label does'],
  ['an undeclared name of one word', 'HOST: 你好。', '"HOST" stands where a label does'],
  ['an undeclared name with a verb', 'JOHN DOE 说：「好。」', '"JOHN DOE" stands where'],
  ['an undeclared speaker told of', 'JOHN DOE 表示同意。', '"JOHN DOE" stands where'],
  ['a label in other letters', 'Ezra Klein：你好。', '"Ezra Klein" stands where a label does'],
  ['a label without words', 'DARIO AMODEI：', 'A label has no words after it'],
  ['a label without colon', 'DARIO AMODEI 笑了。', 'neither a colon nor a reporting verb'],
  ['a label inside a line', '是的。DARIO AMODEI：好。', '"DARIO AMODEI" stands in the middle'],
  ['an open bracket', '[音乐响起', 'The bracket [ at the start of the line is never closed'],
  ['an open lenticular bracket', '【哈哈 好。', 'The bracket 【 at the start'],
  ['a lost character', '你\ufffd。', 'Character 2 is U+FFFD'],
  ['a NUL', 'EZRA KLEIN：\0好。', 'Character 12 is U+0000'],
])('%s is reported with its line and what to do', (_, line, what) => {
  const problems = problemsOf(withLine(line));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.line).toBe(5);
  expect(problems[0]?.what).toContain(what);
  expect(problems[0]?.remedy).toMatch(/^[A-Z].+\.$/);
});

test('a title block shorter than declared is reported where somebody speaks already', () => {
  const [problem] = problemsOf('# 标题\n\nEZRA KLEIN：你好。\nDARIO AMODEI：你好。', {
    ...form,
    titleLines: 2,
  });
  expect(problem).toMatchObject({ line: 3, what: expect.stringContaining('somebody speaks') });
});

test('a file that ends within the title block is reported', () => {
  const [problem] = problemsOf('# 标题\n\n4 月', { ...form, titleLines: 3 });
  expect(problem).toMatchObject({ line: 3, what: expect.stringContaining('2 lines in all') });
});

test('an empty file is reported', () => {
  expect(problemsOf(' \n\n')).toHaveLength(1);
});

test('a transcript in which nobody speaks is reported once, from its first paragraph on', () => {
  const problems = problemsOf('# 标题\n\n你好。\n\n再见。');
  expect(problems).toMatchObject([{ line: 3, what: expect.stringContaining('no line begins') }]);
});

test('a declared speaker who never speaks is reported by name', () => {
  const problems = problemsOf('# 标题\n\nEZRA KLEIN：你好。');
  expect(problems).toMatchObject([
    { line: null, what: 'Dario Amodei never speaks: no line begins with "DARIO AMODEI".' },
  ]);
});

test('all mistakes are reported at once, in the order of the lines', () => {
  const source = '# 标题\r\n\r\n[音乐\r\nEZRA KLEIN：好。\r\nEZRA KLEIN：\r\nJANE ROE：好。';
  expect(problemsOf(source).map(({ line }) => line)).toEqual([3, 5, 6, null]);
});
