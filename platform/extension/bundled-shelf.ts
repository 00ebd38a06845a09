import browser from 'webextension-polyfill';
import type { EpisodeId } from '../../core/episode/episode.ts';
import { unpackEpisode } from '../../core/episode/packed-episode.ts';
import type { Shelf } from '../../core/episode/shelf.ts';

/** The folder of the extension in which the build puts the episodes, a file each. */
const FOLDER = '/episodes';

/** The list of the episodes, in the same folder. */
const LIST = 'list';

/** The episodes that come with the extension. They are read from its own files, not by the network. */
export const bundledShelf: Shelf = {
  list: () => read(LIST),
  async load(id) {
    const { list } = bundledShelf;
    const isThere = (await list()).some(summary => summary.id === id);
    return isThere ? unpackEpisode(await read(id)) : null;
  },
};

async function read<Content>(name: EpisodeId | typeof LIST): Promise<Content> {
  const response = await fetch(browser.runtime.getURL(`${FOLDER}/${name}.json`));
  return response.json();
}
