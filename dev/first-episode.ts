import { readFileSync } from 'node:fs';
import { compileEpisode, type EpisodeFiles } from '../core/episode/compile-episode.ts';
import type { Episode } from '../core/episode/episode.ts';

const FOLDER = '2024-04-12-dario-amodei';

/** The files of the first episode, as they are in `data/episodes/`. */
export const firstEpisodeFiles: EpisodeFiles = {
  'episode.json': read('episode.json'),
  'transcript.md': read('transcript.md'),
};

/** The first episode: 246 paragraphs, 86 turns. */
export const firstEpisode: Episode = compile();

function compile(): Episode {
  const compiled = compileEpisode(FOLDER, firstEpisodeFiles);
  if (compiled.kind === 'broken') throw new Error(JSON.stringify(compiled.problems, null, 2));
  return compiled.episode;
}

function read(file: keyof EpisodeFiles): string {
  return readFileSync(new URL(`../data/episodes/${FOLDER}/${file}`, import.meta.url), 'utf8');
}
