import episodes from 'virtual:episode-list';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../assets/styles/shell.css?inline';
import { startAgent } from '../platform/article/start-agent.ts';
import { loadSettings } from '../platform/storage/load-settings.ts';

/** On the pages of the site: frames the panel beside an interview, and lets it know the article. */
export default defineUnlistedScript(() => startAgent(episodes, styles, loadSettings));
