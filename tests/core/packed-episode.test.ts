import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEpisode } from '../../core/compose-episode.ts';
import type { Episode, EpisodeId } from '../../core/episode.ts';
import { packEpisode, unpackEpisode } from '../../core/packed-episode.ts';
import { parseTranscript } from '../../core/parse-transcript.ts';
import { anyTranscript } from '../fixtures/any-transcript.ts';
import { firstEpisode } from '../fixtures/first-episode.ts';

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
