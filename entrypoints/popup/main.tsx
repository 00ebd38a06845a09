import keys from 'virtual:message-keys';
import { render } from 'preact';
import '../../assets/styles/popup.css';
import { EpisodeList } from '../../components/library/EpisodeList.tsx';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { progressAt } from '../../core/reading/progress.ts';
import { bundledShelf } from '../../platform/extension/bundled-shelf.ts';
import { readMessages } from '../../platform/extension/read-messages.ts';
import { positionStore } from '../../platform/storage/position-store.ts';

const t = translator(readMessages(keys));
const positions = positionStore();

const entries = await Promise.all(
  (await bundledShelf.list()).map(async summary => {
    const episode = await bundledShelf.load(summary.id);
    const reading = episode && (await positions.load(episode));
    return { episode: summary, progress: reading && progressAt(episode, reading.here) };
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
