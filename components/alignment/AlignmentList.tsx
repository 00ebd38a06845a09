import type { JSX } from 'preact';
import type { Gap } from '../../core/alignment/alignment-report.ts';
import { useMessages } from '../messages.ts';
import { OverlayDialog } from '../panel/OverlayDialog.tsx';
import type { PanelParts } from '../panel/panel-acts.ts';
import { ReloadButton } from '../panel/ReloadButton.tsx';
import { PinList } from './PinList.tsx';

/** A full line of it, whatever the width; CSS cuts the rest. */
const FIRST_WORDS = 120;

/** What of the two texts does not say the same, and what the reader has said of it. */
export function AlignmentList({ parts }: { parts: PanelParts }): JSX.Element {
  const t = useMessages();
  const { alignment, episode, page, reading, picking, panel } = parts;
  const report = alignment.report.value;
  const texts = alignment.texts.value;

  const goTo = (paragraph: number) => {
    const id = episode.paragraphs[paragraph]?.id;
    if (id) reading.goTo({ paragraph: id, fraction: 0 });
  };
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
        <button type="button" class="act" onClick={() => picking.begin({ kind: 'go' })}>
          {t('article.go')}
        </button>
      ) : (
        <ReloadButton />
      )}
      <GapList
        heading={t('article.blockGaps')}
        gaps={report?.blockGaps ?? []}
        texts={texts?.article.blocks ?? []}
        language={episode.languages.original}
        onGo={block => page.bring({ block, fraction: 0 })}
      />
      <GapList
        heading={t('article.paragraphGaps')}
        gaps={report?.paragraphGaps ?? []}
        texts={episode.paragraphs}
        language={episode.languages.transcript}
        onGo={goTo}
      />
      <PinList alignment={alignment} episode={episode} onGo={goTo} />
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
