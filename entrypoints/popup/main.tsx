import keys from 'virtual:message-keys';
import { render } from 'preact';
import '../../assets/styles/popup.css';
import { EpisodeList } from '../../components/library/EpisodeList.tsx';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { readingKey } from '../../core/reading/kept-reading.ts';
import { storedProgress } from '../../core/reading/stored-progress.ts';
import { bundledShelf } from '../../platform/extension/bundled-shelf.ts';
import { readMessages } from '../../platform/extension/read-messages.ts';
import { stored } from '../../platform/storage/extension-storage.ts';

const t = translator(readMessages(keys));

const entries = await Promise.all(
  (await bundledShelf.list()).map(async episode => {
    const reading = await stored(readingKey(episode.id)).catch(() => null);
    return { episode, progress: storedProgress(reading, episode.paragraphCount) };
  }),
);

document.documentElement.lang = t('extension.language');
document.title = t('extension.name');
render(
  <MessagesProvider value={t}>
    <EpisodeList entries={entries} />
  </MessagesProvider>,
  document.body,
);
