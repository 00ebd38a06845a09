import { expect, test } from 'vitest';
import { alignTexts, type Texts } from '../../../core/alignment/align-texts.ts';
import { readTexts } from '../../bench/align-folder.ts';
import { readParallelText } from '../../fixtures/parallel-text.ts';
import { wordList } from '../../fixtures/word-list.ts';

const { texts: interview } = readTexts(
  readParallelText(new URL('../../../dev/stand-in/article-a', import.meta.url).pathname),
);

/** Put a paragraph of our own into both texts of the interview, between two of it. */
function withParagraph(english: string, chinese: string): Texts {
  const block = { text: english, label: null };
  const paragraph = { text: chinese, speaker: interview.paragraphs[39]?.speaker ?? null };
  return {
    ...interview,
    blocks: interview.blocks.toSpliced(BLOCK, 0, block),
    paragraphs: interview.paragraphs.toSpliced(PARAGRAPH, 0, paragraph),
  };
}
const whole = alignTexts(interview, [], wordList);
const { block: BLOCK, paragraph: PARAGRAPH } = whole.links[60] ?? { block: 0, paragraph: 0 };

/** The English sentences of that paragraph that light up with a Chinese one. */
function litWith(texts: Texts, chinese: string): readonly string[] {
  const { sentences } = alignTexts(texts, [], wordList);
  return sentences.flatMap(({ block, blockSpan, paragraph, paragraphSpan }) => {
    const said = texts.paragraphs[paragraph]?.text.slice(paragraphSpan.from, paragraphSpan.to);
    if (block !== BLOCK || said !== chinese) return [];
    return [texts.blocks[block]?.text.slice(blockSpan.from, blockSpan.to) ?? ''];
  });
}

test('where one Chinese sentence holds six English ones, all six light up', () => {
  const six = [
    'The kettle was on the stove.',
    'The cat slept on the chair.',
    'My grandmother was knitting a scarf.',
    'It snowed outside the window.',
    'The radio played an old song.',
    'Nobody said a word.',
  ];
  const one =
    '炉子上烧着水壶，猫睡在椅子上，我的祖母在织围巾，窗外下着雪，收音机里放着一首老歌，谁也没有说一个字。';
  expect(litWith(withParagraph(six.join(' '), one), one)).toEqual(six);
});

test('a short remark belongs to the sentence before it', () => {
  const text = 'The cat slept on the chair beside the stove all winter. Right.';
  const chinese = '整个冬天，猫都睡在炉子旁边的椅子上。';
  expect(litWith(withParagraph(text, chinese), chinese)).toEqual([
    'The cat slept on the chair beside the stove all winter.',
    'Right.',
  ]);
});
