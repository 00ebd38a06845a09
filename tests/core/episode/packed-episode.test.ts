import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEpisode } from '../../../core/episode/compose-episode.ts';
import type { Episode, EpisodeId } from '../../../core/episode/episode.ts';
import { packEpisode, unpackEpisode } from '../../../core/episode/packed-episode.ts';
import { parseTranscript } from '../../../core/transcript/parse-transcript.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { anyTranscript } from '../../fixtures/any-transcript.ts';

/** Pack, ship as JSON, unpack. */
function ship(episode: Episode): Episode {
  return unpackEpisode(JSON.parse(JSON.stringify(packEpisode(episode))));
}

test('the first episode arrives as it was packed', () => {
  expect(ship(firstEpisode)).toEqual(firstEpisode);
});

test('any episode arrives as it was packed', () => {
  fc.assert(
    fc.property(anyTranscript, ({ form, source }) => {
      const parsed = parseTranscript(source, form);
      if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.problems));
      const episode = composeEpisode(
        {
          ...form,
          id: 'made-up' as EpisodeId,
          title: '',
          show: '',
          date: '2024-04-12',
          languages: { original: 'en', transcript: 'zh-Hans' },
          articles: ['https://magazine.example/interview'],
          source: '',
        },
        parsed,
      );
      expect(ship(episode)).toEqual(episode);
    }),
  );
});

test('a turn holds the very paragraphs that the episode lists', () => {
  const { paragraphs, turns } = ship(firstEpisode);
  for (const turn of turns) {
    for (const paragraph of turn.paragraphs) expect(paragraph).toBe(paragraphs[paragraph.index]);
  }
});
