import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ArticleAlignment } from './alignment-model.ts';
import { useMessages } from './messages.ts';

/** Says, until the reader has taken note, that the page has less of the article than it should. */
export function AlignmentNotice({
  alignment,
}: {
  alignment: ArticleAlignment;
}): JSX.Element | null {
  const t = useMessages();
  const notedExtent = useSignal<string | null>(null);
  const report = alignment.report.value;
  if (!report || report.extent === 'whole' || !alignment.isSettled.value) return null;
  if (notedExtent.value === report.extent) return null;
  return (
    <div class="notice" role="status">
      <p class="notice-line">
        {report.extent === 'part'
          ? t('article.partly', { linked: report.linked })
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
      </div>
    </div>
  );
}
