import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ArticleAlignment } from './alignment-model.ts';
import { useMessages } from './messages.ts';
import { ReloadButton } from './ReloadButton.tsx';
import type { ReadingState } from './reading-model.ts';

type AlignmentNoticeProps = {
  readonly alignment: ArticleAlignment;
  readonly reading: ReadingState;
};

/** Says, until the reader has taken note, that the page has less of the article than it should. */
export function AlignmentNotice({ alignment, reading }: AlignmentNoticeProps): JSX.Element | null {
  const t = useMessages();
  const notedExtent = useSignal<string | null>(null);
  const report = alignment.report.value;
  if (!report || report.extent === 'whole' || !alignment.isSettled.value) return null;
  // One thing at a time: the offer to continue comes first.
  if (notedExtent.value === report.extent || reading.offer.value) return null;
  return (
    <div class="notice" role="status">
      <p class="notice-line">
        {report.extent === 'part'
          ? t('article.partly', { count: report.linked })
          : t('article.none')}
      </p>
      <div class="notice-acts">
        <button
          type="button"
          class="act"
          onClick={() => {
            notedExtent.value = report.extent;
          }}
        >
          {t('article.understood')}
        </button>
        {report.extent === 'none' && <ReloadButton />}
      </div>
    </div>
  );
}
