import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { positionAtProgress } from '../../core/reading/progress.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { useMessages } from '../messages.ts';
import { percent } from '../percent.ts';

type RibbonPeekProps = {
  readonly transcript: ShownTranscript;
  /** What of the ribbon is pointed at, from 0 to 1; `null` if nothing is. */
  readonly pointed: ReadonlySignal<number | null>;
};

/** Two short lines of them, whatever the width. */
const FIRST_WORDS = 24;

/** Beside the pointer: who speaks there, and the first words. */
export function RibbonPeek({ transcript, pointed }: RibbonPeekProps): JSX.Element | null {
  const t = useMessages();
  const progress = pointed.value;
  const position = progress === null ? null : positionAtProgress(transcript, progress);
  const paragraph = position && findParagraph(transcript, position.paragraph);
  if (!paragraph || progress === null) return null;
  const voice = transcript.speakers.findIndex(({ id }) => id === paragraph.speaker);
  return (
    <div class="peek" aria-hidden="true" data-voice={voice} style={`--at:${progress}`}>
      <b class="capitals">{transcript.speakers[voice]?.name}</b>
      {t('progress.percent', { percent: percent(progress) })}
      <i class="dot" />
      <span lang={transcript.languages.transcript}>{paragraph.text.slice(0, FIRST_WORDS)}</span>…
    </div>
  );
}
