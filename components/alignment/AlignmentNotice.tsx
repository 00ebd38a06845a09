import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';
import { ReloadButton } from '../panel/ReloadButton.tsx';
import type { ReadingModel } from '../reading/reading-model.ts';
import type { AlignmentModel } from './alignment-model.ts';

type AlignmentNoticeProps = {
  readonly alignment: AlignmentModel;
  readonly reading: ReadingModel;
};

/** Says, until the reader has taken note, that the panel cannot follow all of the article, and why. */
export function AlignmentNotice({ alignment, reading }: AlignmentNoticeProps): JSX.Element | null {
  const t = useMessages();
  const notedExtent = useSignal<string | null>(null);
  const extent = alignment.extent.value;
  if (!extent || extent === 'whole' || !alignment.isSettled.value) return null;
  // One thing at a time: the offer to continue comes first.
  if (notedExtent.value === extent || reading.offer.value) return null;
  return (
    <div class="notice" role="status">
      <p class="notice-line">
        {t(`alignment.${extent}`, { count: alignment.report.value?.linked ?? 0 })}
      </p>
      <div class="notice-acts">
        <button
          type="button"
          class="act"
          onClick={() => {
            notedExtent.value = extent;
          }}
        >
          {t('article.understood')}
        </button>
        {extent !== 'part' && <ReloadButton />}
      </div>
    </div>
  );
}
