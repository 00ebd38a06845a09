import { parseTranscript } from '../transcript/parse-transcript.ts';
import { composeEpisode } from './compose-episode.ts';
import type { Episode } from './episode.ts';
import type { Problem } from './problem.ts';
import { readDescription } from './read-description.ts';

/** The two files an episode is made of, as texts. */
export type EpisodeFiles = {
  readonly 'episode.json': string;
  readonly 'transcript.md': string;
};

/** A mistake, and the file it is in. */
export type FileProblem = Problem & { readonly file: keyof EpisodeFiles };

export type CompiledEpisode =
  | { readonly kind: 'compiled'; readonly episode: Episode }
  | { readonly kind: 'broken'; readonly problems: readonly FileProblem[] };

/** Make an episode of its files. @param folder the name of the folder they are in. */
export function compileEpisode(folder: string, files: EpisodeFiles): CompiledEpisode {
  const described = readDescription(files['episode.json']);
  if (described.kind === 'broken') return broken('episode.json', described.problems);
  const { description } = described;
  if (description.id !== folder) {
    const line = described.lineOf(['id']);
    const values = { id: description.id, folder };
    return broken('episode.json', [{ line, code: 'folderWrong', values }]);
  }
  const transcript = parseTranscript(files['transcript.md'], description);
  if (transcript.kind === 'broken') return broken('transcript.md', transcript.problems);
  return { kind: 'compiled', episode: composeEpisode(description, transcript) };
}

function broken(file: keyof EpisodeFiles, problems: readonly Problem[]): CompiledEpisode {
  return { kind: 'broken', problems: problems.map(problem => ({ ...problem, file })) };
}
