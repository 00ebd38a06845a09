import keys from 'virtual:message-keys';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../assets/styles/on-demand.css?inline';
import sheetStyles from '../assets/styles/sheet.css?inline';
import { translator } from '../components/messages.ts';
import type { BrowserShortcut } from '../components/on-demand/browser-shortcut.ts';
import { OriginalLine } from '../components/on-demand/OriginalLine.tsx';
import { OverlayView } from '../components/on-demand/OverlayView.tsx';
import { ParagraphTools } from '../components/on-demand/ParagraphTools.tsx';
import { RibbonMarks } from '../components/on-demand/RibbonMarks.tsx';
import { SheetGrip } from '../components/on-demand/SheetGrip.tsx';
import { WidthHandle } from '../components/on-demand/WidthHandle.tsx';
import type { OnDemand } from '../components/on-demand-model.ts';
import { askBackground, callBackground } from '../platform/calls.ts';
import { bring } from '../platform/meeting-place.ts';
import { readMessages } from '../platform/read-messages.ts';

const shortcut: BrowserShortcut = {
  ask: () => askBackground({ kind: 'tell-shortcut' }),
  change: () => callBackground({ kind: 'change-shortcut' }),
};

/** Brings the parts of the panel that the article's script can do without. */
export default defineUnlistedScript(() => {
  const parts: OnDemand = {
    styles: sheetStyles + styles,
    translate: translator(readMessages(keys)),
    OverlayView: props => OverlayView({ ...props, shortcut }),
    RibbonMarks,
    SheetGrip,
    WidthHandle,
    ParagraphTools,
    OriginalLine,
  };
  bring('on-demand', parts);
});
