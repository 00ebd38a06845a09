import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { type RibbonPoint, ribbonTicks } from '../../core/ribbon/ribbon-ticks.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { RibbonPeek } from './RibbonPeek.tsx';
import type { RibbonField } from './ribbon-field.ts';

export type RibbonMarksProps = {
  readonly transcript: ShownTranscript;
  readonly field: RibbonField;
  /** How to turn what is drawn upright. */
  readonly transform: string;
  /** What of the ribbon is pointed at, from 0 to 1; `null` if nothing is. */
  readonly pointed: ReadonlySignal<number | null>;
  readonly hits: readonly RibbonPoint[] | undefined;
  readonly flags: readonly RibbonPoint[] | undefined;
};

/** What is seen on the ribbon only at times: hits, bookmarks as flags, and what is pointed at. */
export function RibbonMarks(props: RibbonMarksProps): JSX.Element {
  const { transcript, field, transform, pointed, hits = [], flags = [] } = props;
  const { length, isFlat } = field;
  const draw = (points: readonly RibbonPoint[], path: (at: number) => string) =>
    ribbonTicks(transcript, points, length)
      .map(at => path(Math.round(at * 100) / 100))
      .join('');
  const current = hits.filter(({ isCurrent }) => isCurrent);
  return (
    <>
      <svg aria-hidden="true">
        <g transform={transform}>
          <path class="ribbon-hits" d={draw(hits, at => `M-2 ${at - 1}h5v2h-5Z`)} />
          <path class="ribbon-hit" d={draw(current, at => `M-7 ${at - 1.5}h10v3h-10Z`)} />
          <path
            class="ribbon-flags"
            d={draw(flags, at =>
              isFlat ? `M27 ${at - 2.5}h8l-2 2.5 2 2.5h-8Z` : `M26 ${at - 4}h5v8l-2.5-2-2.5 2Z`,
            )}
          />
        </g>
      </svg>
      <RibbonPeek transcript={transcript} pointed={pointed} />
    </>
  );
}
