import episodes from 'virtual:episodes';
import keys from 'virtual:message-keys';
import { render } from 'preact';
import '../../assets/styles/popup.css';
import { EpisodeList } from '../../components/EpisodeList.tsx';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { unpackEpisode } from '../../core/packed-episode.ts';
import { progressAt } from '../../core/progress.ts';
import { positionStore } from '../../platform/position-store.ts';
import { readMessages } from '../../platform/read-messages.ts';

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
