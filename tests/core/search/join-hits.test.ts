import { expect, test } from 'vitest';
import { alignedTexts } from '../../../core/alignment/aligned-texts.ts';
import type { Alignment } from '../../../core/alignment/alignment.ts';
import { foldText } from '../../../core/search/fold.ts';
import { joinHits, sentencesBeside } from '../../../core/search/join-hits.ts';
import { searchable } from '../../../core/search/searchable.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const { paragraphs, ...episode } = smallEpisode([
  ['Klein', ['GPT 很好。我喜欢 GPT。', '真的吗？']],
  ['Amodei', ['是的。', '指数增长。']],
]);
const blocks = [
  { text: 'GPT is good. I like GPT, that GPT.', label: null },
  { text: 'An aside about GPT.', label: null },
  { text: 'Really?', label: null },
  { text: 'Yes. Growth, growth is exponential growth.', label: null },
];
const alignment: Alignment = {
  links: [
    { block: 0, paragraph: 0, confidence: 1 },
    { block: 2, paragraph: 1, confidence: 1 },
    { block: 3, paragraph: 2, confidence: 1 },
    { block: 3, paragraph: 3, confidence: 1 },
  ],
  sentences: [
    link(0, [0, 12], 0, [0, 7]),
    link(0, [13, 34], 0, [7, 15]),
    link(3, [0, 4], 2, [0, 3]),
    link(3, [5, 42], 3, [0, 5]),
  ],
};
const texts = alignedTexts({ blocks }, { ...episode, paragraphs }, alignment);

test('words that stand in both texts are one hit, beside the words that say the same', () => {
  const hits = search('gpt');
  expect(hits.map(({ paragraph, offset }) => [paragraph, offset])).toEqual([
    [0, 0],
    [0, 11],
    [0, 15],
  ]);
  expect(hits.map(({ inArticle }) => inArticle.map(({ span }) => span.from))).toEqual([
    [0],
    [20, 30],
    [15],
  ]);
});

test('words that only the article has are shown as the sentence that says the same', () => {
  const hits = search('growth');
  expect(hits).toHaveLength(3);
  for (const hit of hits) {
    expect(hit).toMatchObject({ paragraph: 3, words: null, sentence: { from: 0, to: 5 } });
  }
  expect(hits.map(({ inArticle }) => inArticle[0]?.span.from)).toEqual([5, 13, 35]);
});

test('without a link of sentences, the paragraph that is level stands for them', () => {
  expect(search('really')).toMatchObject([{ paragraph: 1, words: null, sentence: null }]);
});

test('what the transcript leaves out is a hit behind what comes before it', () => {
  expect(search('aside')).toMatchObject([
    { paragraph: 0, offset: paragraphs[0]?.text.length, isOnlyInArticle: true },
  ]);
});

test("of words in the transcript, the article's sentences that say the same are known", () => {
  const [hit] = search('指数');
  expect(hit && sentencesBeside(hit, texts)).toEqual([{ block: 3, span: { from: 5, to: 42 } }]);
});

test('without an article only the transcript is searched', () => {
  const found = searchable(paragraphs.map(({ text }) => text)).find('gpt');
  expect(joinHits(paragraphs, found, [], null)).toHaveLength(2);
});

function search(query: string) {
  const needle = foldText(query).text;
  const inTranscript = searchable(paragraphs.map(({ text }) => text)).find(needle);
  const inArticle = searchable(blocks.map(({ text }) => text)).find(needle);
  return joinHits(paragraphs, inTranscript, inArticle, texts);
}

type Ends = readonly [from: number, to: number];

function link(block: number, [from, to]: Ends, paragraph: number, [start, end]: Ends) {
  const [blockSpan, paragraphSpan] = [
    { from, to },
    { from: start, to: end },
  ];
  return { block, paragraph, confidence: 1, blockSpan, paragraphSpan };
}
