import { expect, test } from 'vitest';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { findParagraph } from '../../../core/transcript/find-paragraph.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([
  [null, ['引言']],
  ['Klein', ['你好', '请坐']],
]);

test('a paragraph is found by its name', () => {
  expect(findParagraph(episode, '请坐' as ParagraphId)?.index).toBe(2);
});

test('a name that the episode does not have finds nothing', () => {
  expect(findParagraph(episode, '再见' as ParagraphId)).toBeNull();
});
