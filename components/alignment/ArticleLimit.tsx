import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Paragraph } from '../../core/episode/episode.ts';
import { useMessages } from '../messages.ts';
import type { AlignmentModel } from './alignment-model.ts';

type ArticleLimitProps = { readonly alignment: AlignmentModel; readonly paragraph: Paragraph };

/** Says, under the paragraph behind which the page has no more of the article, that it has not. */
export function ArticleLimit({ alignment, paragraph }: ArticleLimitProps): JSX.Element | null {
  const t = useMessages();
  const isLast = useComputed(() => {
    const report = alignment.report.value;
    const isPart = alignment.extent.value === 'part' && alignment.isSettled.value;
    return isPart && report?.reached === paragraph.index + 1;
  });
  return isLast.value ? <p class="limit">{t('article.limit')}</p> : null;
}
