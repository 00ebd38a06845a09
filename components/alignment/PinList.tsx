import type { JSX } from 'preact';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { RemoveButton } from '../bookmarks/RemoveButton.tsx';
import { useMessages } from '../messages.ts';
import type { AlignmentModel } from './alignment-model.ts';

type PinListProps = {
  readonly alignment: AlignmentModel;
  readonly transcript: ShownTranscript;
  readonly onGo: (paragraph: number) => void;
};

/** The pairs that the reader has marked as the same, each with the way to it and out of it. */
export function PinList({ alignment, transcript, onGo }: PinListProps): JSX.Element {
  const t = useMessages();
  const pins = alignment.pins.value;
  return (
    <>
      <h4>{t('pin.heading')}</h4>
      {pins.length === 0 && <p>{t('pin.none')}</p>}
      <ul>
        {pins.map(pin => {
          const paragraph = findParagraph(transcript, pin.paragraph);
          const isHere = paragraph && alignment.indexOf(pin.block) >= 0;
          return (
            <li key={`${pin.block} ${pin.paragraph}`} class="list-pin">
              <button
                type="button"
                class="list-item"
                disabled={!paragraph}
                onClick={() => paragraph && onGo(paragraph.index)}
              >
                <span lang={transcript.languages.original} dir="auto">
                  {pin.quote}
                </span>
                <span lang={transcript.languages.transcript} dir="auto">
                  {paragraph?.text.slice(0, 60)}
                </span>
                {!isHere && <small>{t('pin.elsewhere')}</small>}
              </button>
              <RemoveButton
                name={t('pin.remove', { words: pin.quote })}
                onClick={() => alignment.unpin(pin)}
              />
            </li>
          );
        })}
      </ul>
      {alignment.failure.value && <p role="status">{t('pin.failed')}</p>}
    </>
  );
}
