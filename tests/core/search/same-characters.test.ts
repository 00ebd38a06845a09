import fromSimplified from 'opencc-js/from/cn';
import fromTaiwan from 'opencc-js/from/tw';
import toSimplified from 'opencc-js/to/cn';
import toTaiwan from 'opencc-js/to/tw';
import { expect, test } from 'vitest';
import { foldText } from '../../../core/search/fold.ts';
import { SAME_CHARACTERS } from '../../../core/search/same-characters.ts';
import { rewriteEpisode } from '../../../core/transcript/rewrite-episode.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { groupCharacters } from '../../../scripts/group-characters.ts';

const lists = [fromSimplified, fromTaiwan, toSimplified, toTaiwan].flat(2);

test('the groups are those of OpenCC’s lists: else run node scripts/same-characters.ts', () => {
  expect(groupCharacters(lists).join(' ') === SAME_CHARACTERS).toBe(true);
});

test.each([
  ['个 個|发 發', ['个個', '发發']],
  ['里 裏|裏 裡', ['裏裡里']],
  ['头发 頭髮', ['发髮', '头頭']],
  ['发 發|头发 頭髮', ['发發髮', '头頭']],
  ['一样 一樣|人 人', ['样樣']],
  ['𠀾 𠁞', []],
  ['三 四五', []],
])('of %j the groups are %j', (list, groups) => {
  expect(groupCharacters([list])).toEqual(groups);
});

test('every paragraph is searched as the same text in both scripts, character by character', () => {
  const traditional = written([...fromSimplified, ...toTaiwan], 'zh-Hant', firstEpisode);
  const simplified = written([...fromTaiwan, ...toSimplified], 'zh-Hans', traditional);
  for (const { index, text } of firstEpisode.paragraphs) {
    const folded = foldText(text);
    expect(foldText(traditional.paragraphs[index]?.text ?? '')).toEqual(folded);
    expect(foldText(simplified.paragraphs[index]?.text ?? '')).toEqual(folded);
  }
});

function written(
  steps: Parameters<typeof rewriteEpisode>[1],
  language: string,
  episode: typeof firstEpisode,
) {
  const work = rewriteEpisode(episode, steps, language);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
