import browser from 'webextension-polyfill';
import type { EpisodeId } from '../../core/episode/episode.ts';
import type { EpisodeSummary } from '../../core/episode/episode-summary.ts';
import { type PackedEpisode, unpackEpisode } from '../../core/episode/packed-episode.ts';
import type { Shelf } from '../../core/episode/shelf.ts';

/** The folder of the extension in which the build puts the episodes, a file each. */
const FOLDER = '/episodes';

/** The list of the episodes, in the same folder. */
const LIST = 'list';

/** What an episode may be called: nothing that leads out of the folder. */
const ID = /^[\w-]+$/;

/** The episodes that come with the extension. They are read from its own files, not by the network. */
export const bundledShelf: Shelf = {
  async list() {
    return (await read<readonly EpisodeSummary[]>(LIST)) ?? [];
  },
  async load(id) {
    const packed = ID.test(id) && id !== LIST ? await read<PackedEpisode>(id) : null;
    return packed && unpackEpisode(packed);
  },
};

/** Read a file of the folder; `null` if there is none. */
async function read<Content>(name: EpisodeId | typeof LIST): Promise<Content | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`${FOLDER}/${name}.json`));
    return await response.json();
  } catch {
    // Chromium fails where there is no file, and Firefox gives an empty one.
    return null;
  }
}
