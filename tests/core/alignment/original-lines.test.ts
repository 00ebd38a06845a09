import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTexts } from '../../../core/alignment/align-texts.ts';
import { type AlignedTexts, alignedTexts } from '../../../core/alignment/aligned-texts.ts';
import type { Alignment } from '../../../core/alignment/alignment.ts';
import { originalLines } from '../../../core/alignment/original-lines.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { interview } from '../../../dev/stand-in/stand-in-page.ts';
import { anyAlignment } from '../../fixtures/any-alignment.ts';
import { anySentences } from '../../fixtures/any-sentences.ts';
import { slowOriginalLines } from '../../fixtures/slow-texts.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([['Ada', ['甲。', '乙。', '丙。']]]);
const blocks = ['First. Second one.', 'Third.', 'Fourth.'].map(text => ({ text, label: null }));
const article = { blocks };

const sure = { confidence: 1 };
const link = (block: number, paragraph: number) => ({ block, paragraph, ...sure });

function linesOf(alignment: Alignment): readonly string[] {
  return originalLines(alignedTexts(article, episode, alignment));
}

test('each paragraph has the words that it renders, in order, and a gap has none', () => {
  const links = [link(0, 0), link(1, 0), link(2, 2)];
  expect(linesOf({ links, sentences: [] })).toEqual(['First. Second one. Third.', '', 'Fourth.']);
});

test('a block that two paragraphs share is divided where the second begins', () => {
  const sentence = { blockSpan: { from: 7, to: 18 }, paragraphSpan: { from: 0, to: 2 } };
  const sentences = [{ ...link(0, 1), ...sentence }];
  const links = [link(0, 0), link(0, 1)];
  expect(linesOf({ links, sentences })).toEqual(['First.', 'Second one.', '']);
});

test('where nobody knows where the second begins, all of it stands under the first', () => {
  const links = [link(0, 0), link(0, 1)];
  expect(linesOf({ links, sentences: [] })).toEqual(['First. Second one.', '', '']);
});

/** All words, without the space between them. */
const bare = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '');
const linkedTexts = (texts: AlignedTexts) =>
  texts.article.blocks.flatMap(({ text }, at) => (texts.paragraphsOf[at]?.length ? [text] : []));

test('every word of a linked block is shown once, whatever is linked', () => {
  fc.assert(
    fc.property(anyAlignment, ({ texts }) => {
      expect(bare(originalLines(texts))).toBe(bare(linkedTexts(texts)));
    }),
  );
});

test('the whole interview is shown once, in its order', () => {
  const printed = interview().paragraphs.map(text => ({ text, label: null }));
  const alignment = alignTexts({ ...firstEpisode, blocks: printed }, []);
  const texts = alignedTexts({ blocks: printed }, firstEpisode, alignment);
  expect(bare(originalLines(texts))).toBe(bare(linkedTexts(texts)));
});

test('whatever is known of the sentences, a block is divided as one looking them all through would', () => {
  const linked = fc
    .sample(anySentences, { seed: 1, numRuns: 50 })
    .map(({ texts }) => texts.alignment.sentences.length);
  expect(Math.max(...linked)).toBeGreaterThan(4);
  fc.assert(
    fc.property(anySentences, ({ texts }) => {
      expect(originalLines(texts)).toEqual(slowOriginalLines(texts));
    }),
  );
});
