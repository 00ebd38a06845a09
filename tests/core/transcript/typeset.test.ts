import { expect, test } from 'vitest';
import type { Paragraph, ParagraphId } from '../../../core/episode/episode.ts';
import { typeset } from '../../../core/transcript/typeset.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

test('the runs of every paragraph are its text again', () => {
  for (const paragraph of firstEpisode.paragraphs) {
    const runs = runsOf(paragraph);
    expect(runs.map(({ text }) => text).join('')).toBe(paragraph.text);
    expect(runs.every(({ text }) => text !== '')).toBe(true);
  }
});

test.each([
  ['GPT-3 刚推出', 'GPT-3', 'whole'],
  ['关于 interpretability 的', 'interpretability', 'latin'],
  ['请写信：ezrakleinshow@nytimes.com。', 'ezrakleinshow@nytimes.com', 'address'],
  ['在 Claude 3 中', 'Claude', null],
] as const)('in 「%s」 the word %s is set as %s', (text, word, kind) => {
  const run = runsOf(paragraphOf(text)).find(run => run.text === word);
  expect(run?.kind ?? null).toBe(kind);
});

test('a sound inside a sentence is set apart from it', () => {
  const paragraph = { ...paragraphOf('好答案。[笑] 让我再问'), cues: [{ from: 4, to: 7 }] };
  expect(runsOf(paragraph)).toContainEqual({ kind: 'cue', text: '[笑]' });
});

test('the runs of its sentences are the runs of a stretch', () => {
  const text = '关于 interpretability。还有 GPT-3。';
  const runs = typeset(paragraphOf(text), { from: 20, to: text.length });
  expect(runs.map(({ text }) => text)).toEqual(['还有 ', 'GPT-3', '。']);
});

function runsOf(paragraph: Paragraph) {
  return typeset(paragraph, { from: 0, to: paragraph.text.length });
}

function paragraphOf(text: string): Paragraph {
  const id = 'p' as ParagraphId;
  return { id, index: 0, kind: 'speech', turn: null, speaker: null, text, sentences: [], cues: [] };
}
