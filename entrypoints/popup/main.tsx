import episodes from 'virtual:episodes';
import keys from 'virtual:message-keys';
import { render } from 'preact';
import '../../assets/styles/popup.css';
import { EpisodeList } from '../../components/library/EpisodeList.tsx';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { unpackEpisode } from '../../core/episode/packed-episode.ts';
import { progressAt } from '../../core/reading/progress.ts';
import { readMessages } from '../../platform/extension/read-messages.ts';
import { positionStore } from '../../platform/storage/position-store.ts';

const t = translator(readMessages(keys));
const positions = positionStore();

const entries = await Promise.all(
  episodes.map(async packed => {
    const episode = unpackEpisode(packed);
    const reading = await positions.load(episode);
    return { episode, progress: reading && progressAt(episode, reading.here) };
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
