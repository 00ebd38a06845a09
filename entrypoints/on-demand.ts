import messages from 'virtual:on-demand-message-keys';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../assets/styles/on-demand.css?inline';
import { OriginalLine } from '../components/on-demand/OriginalLine.tsx';
import { OverlayView } from '../components/on-demand/OverlayView.tsx';
import { RibbonMarks } from '../components/on-demand/RibbonMarks.tsx';
import type { OnDemand } from '../components/on-demand-model.ts';
import { bring } from '../platform/meeting-place.ts';

/** Brings the parts of the panel that the article's script can do without. */
export default defineUnlistedScript(() => {
  const parts: OnDemand = { styles, messages, OverlayView, OriginalLine, RibbonMarks };
  bring('on-demand', parts);
});
