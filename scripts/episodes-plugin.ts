import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import {
  compileEpisode,
  type EpisodeFiles,
  type FileProblem,
} from '../core/episode/compile-episode.ts';
import type { Episode } from '../core/episode/episode.ts';
import { summarizeEpisode } from '../core/episode/episode-summary.ts';
import { packEpisode } from '../core/episode/packed-episode.ts';
import { tellProblem } from './tell-problem.ts';

/** What the scripts of the extension import to know the episodes; its type is in virtual-modules.d.ts. */
const LIST = 'virtual:episode-list';

/** Marks an id as ours, so that no other plugin looks for a file: a custom of Vite's plugins. */
const OURS = '\0';

/**
 * Compile a list of the episodes into `virtual:episode-list`.
 *
 * A mistake in an episode stops the build and says where it is.
 *
 * @param root the folder that holds one folder per episode, from the working directory.
 */
export function episodesPlugin(root = 'data/episodes'): Plugin {
  return {
    name: 'alongside:episodes',
    resolveId: id => (id === LIST ? OURS + id : null),
    load(id) {
      if (id !== OURS + LIST) return null;
      for (const file of episodeFiles(root)) this.addWatchFile(resolve(file));
      return `export default ${JSON.stringify(readEpisodes(root).map(summarizeEpisode))};`;
    },
  };
}

/** A file of the extension that is made by the build. */
export type MadeFile = { readonly relativeDest: string; readonly contents: string };

/** Make the files that the shelf reads: one an episode, and a list of all; see `bundledShelf`. */
export function episodeShelf(episodes: readonly Episode[]): MadeFile[] {
  const file = (name: string, content: unknown) => {
    return { relativeDest: `episodes/${name}.json`, contents: JSON.stringify(content) };
  };
  return [
    file('list', episodes.map(summarizeEpisode)),
    ...episodes.map(episode => file(episode.id, packEpisode(episode))),
  ];
}

/**
 * Read and compile every episode, in the order of the folders' names.
 *
 * @throws one error that lists all mistakes of all episodes, a line each.
 */
export function readEpisodes(root: string): readonly Episode[] {
  const problems: string[] = [];
  const episodes = folders(root).flatMap(folder => {
    const compiled = compileEpisode(folder, readFiles(join(root, folder)));
    if (compiled.kind === 'compiled') return [compiled.episode];
    const tell = (problem: FileProblem) => tellProblem(join(root, folder, problem.file), problem);
    problems.push(...compiled.problems.map(tell));
    return [];
  });
  if (problems.length > 0) throw new Error(['Mistakes in episodes:', ...problems].join('\n'));
  return episodes;
}

const FILES = ['episode.json', 'transcript.md'] as const satisfies (keyof EpisodeFiles)[];

function folders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function episodeFiles(root: string): readonly string[] {
  return folders(root).flatMap(folder => FILES.map(file => join(root, folder, file)));
}

function readFiles(folder: string): EpisodeFiles {
  const read = (file: keyof EpisodeFiles) => readFileSync(join(folder, file), 'utf8');
  return { 'episode.json': read('episode.json'), 'transcript.md': read('transcript.md') };
}
