import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileEpisode } from '../../../core/episode/compile-episode.ts';
import type { Episode } from '../../../core/episode/episode.ts';
import { packEpisode } from '../../../core/episode/packed-episode.ts';
import { firstEpisode, firstEpisodeFiles } from '../../../dev/first-episode.ts';

/** Where the built scripts have the episodes. */
const EPISODES = /JSON\.parse\((?:'[^']*'|`[^`]*`)\)/;

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
  const json = JSON.stringify(JSON.stringify([packEpisode(episode)]));
  for (const script of ['content-scripts/article.js', 'background.js']) {
    const path = join(folder, script);
    const code = await readFile(path, 'utf8');
    if (!EPISODES.test(code)) throw new Error(`The episodes are not where they were in ${script}.`);
    await writeFile(
      path,
      code.replace(EPISODES, () => `JSON.parse(${json})`),
    );
  }
  return folder;
}
