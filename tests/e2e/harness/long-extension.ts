import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileEpisode } from '../../../core/episode/compile-episode.ts';
import type { Episode } from '../../../core/episode/episode.ts';
import { firstEpisode, firstEpisodeFiles } from '../../../dev/first-episode.ts';
import { episodeShelf } from '../../../scripts/episodes-plugin.ts';

/** Return the first episode, its conversation told again and again to at least so many paragraphs. */
export function longEpisode(paragraphs: number): Episode {
  const transcript = firstEpisodeFiles['transcript.md'];
  const talk = transcript.slice(transcript.indexOf('EZRA KLEIN'));
  const times = Math.ceil(paragraphs / firstEpisode.paragraphs.length);
  const text = `${transcript}\n\n${Array(times - 1)
    .fill(talk)
    .join('\n\n')}`;
  const compiled = compileEpisode(firstEpisode.id, { ...firstEpisodeFiles, 'transcript.md': text });
  if (compiled.kind === 'broken') throw new Error(JSON.stringify(compiled.problems.slice(0, 3)));
  return compiled.episode;
}

/** Copy a built extension into a new folder, with that episode in place of its own. */
export async function extensionWith(episode: Episode, extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-long-'));
  await cp(extension, folder, { recursive: true });
  for (const { relativeDest, contents } of episodeShelf([episode])) {
    const path = join(folder, relativeDest);
    // In place of what is there: anything else the extension would not read.
    await rm(path);
    await writeFile(path, contents);
  }
  return folder;
}
