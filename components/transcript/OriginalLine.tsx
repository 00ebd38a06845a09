import { computed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { originalLines } from '../../core/alignment/original-lines.ts';
import type { Paragraph } from '../../core/episode/episode.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';

type OriginalLineProps = {
  readonly alignment: AlignmentModel;
  readonly paragraph: Paragraph;
  /** Of the article. */
  readonly language: string;
};

const lines = new WeakMap<AlignmentModel, ReadonlySignal<readonly string[]>>();

/** What of the article stands under each paragraph; while the page is read anew, what stood there. */
function linesOf(alignment: AlignmentModel): ReadonlySignal<readonly string[]> {
  const known = lines.get(alignment);
  if (known) return known;
  let last: readonly string[] = [];
  const found = computed(() => {
    const texts = alignment.texts.value;
    if (texts) last = originalLines(texts);
    return last;
  });
  lines.set(alignment, found);
  return found;
}

/** The article's words under a paragraph. */
export function OriginalLine(props: OriginalLineProps): JSX.Element | null {
  const { alignment, paragraph, language } = props;
  const words = linesOf(alignment).value[paragraph.index];
  if (!words) return null;
  return (
    <p class="original" data-under lang={language}>
      {words}
    </p>
  );
}
