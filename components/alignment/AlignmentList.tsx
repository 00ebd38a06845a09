import type { JSX } from 'preact';
import type { Gap } from '../../core/alignment/alignment-report.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { useMessages } from '../messages.ts';
import { OverlayDialog } from '../panel/OverlayDialog.tsx';
import type { PanelModel } from '../panel/panel-model.ts';
import { ReloadButton } from '../panel/ReloadButton.tsx';
import type { AlignmentModel } from './alignment-model.ts';
import { PinList } from './PinList.tsx';

type AlignmentListProps = {
  readonly transcript: ShownTranscript;
  readonly alignment: AlignmentModel;
  readonly panel: PanelModel;
  /** The reader wants to click in the article where the panel shall go. */
  readonly onPick: () => void;
  /** The reader asks for a block, counted from 0. */
  readonly onGoToBlock: (block: number) => void;
  /** The reader asks for a paragraph, counted from 0. */
  readonly onGoToParagraph: (paragraph: number) => void;
};

/** A full line of it, whatever the width; CSS cuts the rest. */
const FIRST_WORDS = 120;

/** What of the two texts does not say the same, and what the reader has said of it. */
export function AlignmentList(props: AlignmentListProps): JSX.Element {
  const { transcript, alignment, panel, onPick, onGoToBlock, onGoToParagraph } = props;
  const t = useMessages();
  const report = alignment.report.value;
  const texts = alignment.texts.value;
  return (
    <OverlayDialog heading={t('article.heading')} panel={panel}>
      <p>
        {report
          ? t('article.summary', { count: report.blocks, linked: report.linked })
          : t('article.waiting')}
      </p>
      {texts && report?.blockGaps.length === 0 && report.paragraphGaps.length === 0 && (
        <p>{t('article.complete')}</p>
      )}
      {texts ? (
        <button type="button" class="act" onClick={onPick}>
          {t('article.go')}
        </button>
      ) : (
        <ReloadButton />
      )}
      <GapList
        heading={t('article.blockGaps')}
        gaps={report?.blockGaps ?? []}
        texts={texts?.article.blocks ?? []}
        language={transcript.languages.original}
        onGo={onGoToBlock}
      />
      <GapList
        heading={t('article.paragraphGaps')}
        gaps={report?.paragraphGaps ?? []}
        texts={transcript.paragraphs}
        language={transcript.languages.transcript}
        onGo={onGoToParagraph}
      />
      <PinList alignment={alignment} transcript={transcript} onGo={onGoToParagraph} />
    </OverlayDialog>
  );
}

type GapListProps = {
  readonly heading: string;
  readonly gaps: readonly Gap[];
  readonly texts: readonly { readonly text: string }[];
  readonly language: string;
  readonly onGo: (at: number) => void;
};

/** The gaps of one text, each with its first words and the way to it. */
function GapList({ heading, gaps, texts, language, onGo }: GapListProps): JSX.Element | null {
  const t = useMessages();
  if (gaps.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {gaps.map(({ from, to }) => (
          <li key={from}>
            <button type="button" class="list-item" onClick={() => onGo(from)}>
              <span lang={language} dir="auto">
                {texts[from]?.text.slice(0, FIRST_WORDS)}
              </span>
              {to - from > 1 && <small>{t('article.more', { count: to - from })}</small>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
