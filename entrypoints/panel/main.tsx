import keys from 'virtual:message-keys';
import '../../assets/styles/panel.css';
import { translator } from '../../components/messages.ts';
import { keptCrashes } from '../../core/storage/kept-crashes.ts';
import { bundledShelf } from '../../platform/extension/bundled-shelf.ts';
import { readMessages } from '../../platform/extension/read-messages.ts';
import { readPanelAddress } from '../../platform/panel/panel-address.ts';
import { takePort } from '../../platform/panel/take-port.ts';
import { keptStore } from '../../platform/storage/kept-store.ts';
import { watchCrashes } from '../../platform/storage/watch-crashes.ts';
import { loadPanel, openPanel } from './open-panel.tsx';

watchCrashes('panel', keptStore(keptCrashes));

const t = translator(readMessages(keys));
const { episode: id, form } = readPanelAddress(location.search);
const isFramed = parent !== window;
// Before anything is waited for: the agent hands the port over as soon as this page has loaded.
const handover = isFramed ? takePort() : null;

document.documentElement.lang = t('extension.language');
document.title = t('extension.name');
const episode = id && (await bundledShelf.load(id));
if (episode) openPanel(await loadPanel(episode), isFramed ? form : 'page', handover, t);
else document.body.append(t('episodes.missing'));
