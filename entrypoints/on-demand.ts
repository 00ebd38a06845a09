import keys from 'virtual:message-keys';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../assets/styles/on-demand.css?inline';
import sheetStyles from '../assets/styles/sheet.css?inline';
import type { BrowserShortcut } from '../components/keys/browser-shortcut.ts';
import { translator } from '../components/messages.ts';
import { OverlayView } from '../components/panel/OverlayView.tsx';
import type { OnDemand } from '../components/panel/on-demand-model.ts';
import { SheetGrip } from '../components/panel/SheetGrip.tsx';
import { WidthHandle } from '../components/panel/WidthHandle.tsx';
import { RibbonMarks } from '../components/ribbon/RibbonMarks.tsx';
import { OriginalLine } from '../components/transcript/OriginalLine.tsx';
import { ParagraphTools } from '../components/transcript/ParagraphTools.tsx';
import { askBackground, callBackground } from '../platform/extension/calls.ts';
import { readMessages } from '../platform/extension/read-messages.ts';
import { bring } from '../platform/panel/meeting-place.ts';

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
