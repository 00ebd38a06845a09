import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SpeakerId } from '../../../core/episode/episode.ts';
import { readDescription } from '../../../core/episode/read-description.ts';
import {
  type ParsedTranscript,
  parseTranscript,
} from '../../../core/transcript/parse-transcript.ts';
import { printTranscript } from '../../../core/transcript/print-transcript.ts';
import type { TranscriptForm } from '../../../core/transcript/transcript-form.ts';
import { firstEpisode, firstEpisodeFiles } from '../../../dev/first-episode.ts';
import { anyTranscript } from '../../fixtures/any-transcript.ts';

const klein = 'klein' as SpeakerId;
const amodei = 'amodei' as SpeakerId;
const form: TranscriptForm = {
  titleLines: 0,
  reportingVerbs: ['说', '表示'],
  speakers: [
    { id: klein, name: 'Ezra Klein', labels: ['EZRA KLEIN'] },
    { id: amodei, name: 'Dario Amodei', labels: ['DARIO AMODEI'] },
  ],
};

/** Parse a transcript that should be without mistakes. */
function parse(source: string, as: TranscriptForm = form): ParsedTranscript {
  const parsed = parseTranscript(source, as);
  if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed;
}

/** Parse these lines after one by each speaker. */
function parseAfterGreetings(...lines: string[]) {
  const source = ['EZRA KLEIN：你好。', 'DARIO AMODEI：你好。', ...lines].join('\n\n');
  return parse(source).lines.slice(2);
}

function turnsOf(speaker: SpeakerId) {
  return firstEpisode.turns.filter(turn => turn.speaker === speaker);
}

test('the first episode has 246 paragraphs in 86 turns: 44 by Klein, 42 by Amodei', () => {
  expect(firstEpisode.paragraphs).toHaveLength(246);
  expect(firstEpisode.turns).toHaveLength(86);
  expect(turnsOf(klein)).toHaveLength(44);
  expect(turnsOf(amodei)).toHaveLength(42);
});

test('the first episode begins behind its title block and ends with the credits', () => {
  expect(firstEpisode.paragraphs.at(0)?.text).toMatch(/^Ezra Klein 每周二和周五/);
  expect(firstEpisode.paragraphs.at(-1)?.text).toMatch(
    /^本期的《Ezra Klein Show》由 Rollin Hu 制作/,
  );
});

test('the speakers come in the order of the description, named as the labels translate them', () => {
  expect(firstEpisode.speakers).toEqual([
    { id: 'klein', name: 'Ezra Klein', translatedName: '埃兹拉·克莱恩' },
    { id: 'amodei', name: 'Dario Amodei', translatedName: '达里奥·阿莫迪' },
  ]);
});

test('the first transcript is printed back byte for byte', () => {
  const described = readDescription(firstEpisodeFiles['episode.json']);
  if (described.kind === 'broken') throw new Error('episode.json is broken');
  const parsed = parse(firstEpisodeFiles['transcript.md'], described.description);
  expect(printTranscript(parsed)).toBe(firstEpisodeFiles['transcript.md']);
});

test('any transcript without mistakes is printed back exactly', () => {
  fc.assert(
    fc.property(anyTranscript, ({ form, source }) => {
      expect(printTranscript(parse(source, form))).toBe(source);
    }),
  );
});

test('in any transcript without mistakes, every turn is its speaker’s and no word is lost', () => {
  fc.assert(
    fc.property(anyTranscript, ({ form, source, turns, texts }) => {
      const { lines } = parse(source, form);
      const begun = lines.filter(({ label }) => label !== null);
      expect(begun.map(({ speaker }) => speaker)).toEqual(turns);
      expect(lines.map(({ text }) => text)).toEqual(texts);
    }),
  );
});

test('paragraphs before anybody speaks are notes', () => {
  const { lines } = parse('Ezra Klein 每周二来。\n\nEZRA KLEIN：你好。\n\nDARIO AMODEI：你好。');
  expect(lines[0]).toMatchObject({ kind: 'note', speaker: null, label: null });
});

test('a paragraph without label goes on with the turn', () => {
  const [going] = parseAfterGreetings('我再说一点。');
  expect(going).toMatchObject({ kind: 'speech', speaker: amodei, label: null });
});

test.each([
  ['a full-width colon', 'EZRA KLEIN：', '好。'],
  ['a colon with a space', 'EZRA KLEIN: ', '好。'],
  ['a reporting verb', 'EZRA KLEIN 说：', '「好。」'],
  ['the translated name', 'EZRA KLEIN（埃兹拉·克莱恩）：', '好。'],
  ['the translated name and a verb', 'EZRA KLEIN (埃兹拉) 说: ', '好。'],
])('a label may have %s, and the words keep all the rest', (_, label, text) => {
  const [line] = parseAfterGreetings(label + text);
  expect(line).toMatchObject({ kind: 'speech', speaker: klein, label, text });
});

test('a turn told in the third person is the speaker’s, and stays whole', () => {
  const text = 'EZRA KLEIN 表示他对此持怀疑态度。';
  const [line] = parseAfterGreetings(text);
  expect(line).toMatchObject({ kind: 'speech', speaker: klein, label: '', text });
});

test.each([
  'Amodei 认为，真正的挑战刚刚开始。',
  'Ezra Klein 每周二和周五会带来对话。',
  'Dario Amodei，非常感谢你的分享。',
  '但真正的问题是：',
  'AI：一个定义。',
  'GPT-3：也是。',
  'NASA 表示同意。',
  'A.S.L. 3 关注的是风险。',
])('plain text begins no turn: %s', text => {
  const [line] = parseAfterGreetings(text);
  expect(line).toMatchObject({ speaker: amodei, label: null, text });
});

test('two turns of one speaker in a row stay two', () => {
  const lines = parseAfterGreetings('EZRA KLEIN：一。', 'EZRA KLEIN：二。');
  expect(lines.map(({ label }) => label)).toEqual(['EZRA KLEIN：', 'EZRA KLEIN：']);
  const repeats = firstEpisode.turns.filter(
    ({ speaker }, at) => firstEpisode.turns[at - 1]?.speaker === speaker,
  );
  expect(repeats.length).toBeGreaterThan(0);
});

test('a sound on its own line interrupts nobody: the turn goes on behind it', () => {
  const [cue, going] = parseAfterGreetings('[音乐响起]', '欢迎。');
  expect(cue).toMatchObject({ kind: 'cue', speaker: null, label: null, text: '[音乐响起]' });
  expect(going).toMatchObject({ kind: 'speech', speaker: amodei, label: null });
});

test('a sound on its own line stands in a turn, and none before the first', () => {
  const cues = firstEpisode.paragraphs.filter(({ kind }) => kind === 'cue');
  expect(cues.map(({ text }) => text)).toEqual([
    '[音乐响起]',
    '[音乐播放中]',
    '[音乐播放]',
    '[音乐响起]',
  ]);
  for (const { turn, index } of cues) {
    expect(turn).toBe(firstEpisode.paragraphs[index - 1]?.turn);
  }
});

test('sounds inside a sentence are found and stay in the text', () => {
  const found = firstEpisode.paragraphs.flatMap(({ text, cues }) =>
    cues.map(({ from, to }) => text.slice(from, to)),
  );
  expect(found).toEqual(['【哈哈】', '[笑]']);
});

test('every paragraph of a turn says so, and turns and paragraphs count on without gaps', () => {
  firstEpisode.paragraphs.forEach(({ index }, at) => {
    expect(index).toBe(at);
  });
  const inTurns = firstEpisode.turns.flatMap(({ id, paragraphs }, at) => {
    expect(firstEpisode.turns[at]?.index).toBe(at);
    for (const { turn } of paragraphs) expect(turn).toBe(id);
    return paragraphs;
  });
  const notes = firstEpisode.paragraphs.filter(({ turn }) => turn === null);
  expect([...notes, ...inTurns]).toEqual(firstEpisode.paragraphs);
});
