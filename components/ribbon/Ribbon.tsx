import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { positionAtProgress, progressAt } from '../../core/reading/progress.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import { gapMarks, markPath, turnMarks } from '../../core/ribbon/ribbon.ts';
import type { RibbonPoint } from '../../core/ribbon/ribbon-ticks.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import { isShortcut } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import { percent } from '../percent.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import { RibbonMarks } from './RibbonMarks.tsx';
import type { RibbonField } from './ribbon-field.ts';

export type RibbonProps = {
  readonly transcript: ShownTranscript;
  readonly reading: ReadingModel;
  readonly filter: FilterModel;
  readonly alignment: AlignmentModel;
  /** What a search has found; the hit that the reader is at is marked. */
  readonly hits?: ReadonlySignal<readonly RibbonPoint[]>;
  readonly flags?: ReadonlySignal<readonly RibbonPoint[]>;
};

/** Where the lanes and what is between them lie across the ribbon, in px. */
const LANES = [10, 18];
const BETWEEN = 14;

/** How wide what was read, what was not, and what has no counterpart is, in px. */
const READ = 5;
const UNREAD = 2;
const GAP = 1;

/** No ribbon that stands upright is so wide, in px. */
const FLAT_FROM = 100;

/** Turns what is drawn upright. */
const TURNED = 'matrix(0 1 1 0 0 0)';

/** How far keys go, in percent. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -100,
  End: 100,
};

/**
 * The whole conversation in miniature: who speaks when, what was read, where the reader is and was
 * ever. Click, drag or use the arrow keys to go there.
 *
 * It is drawn anew only for another size, filter, or list of marks. What moves while reading are
 * four numbers in one style, from which CSS cuts the lanes and places the rest.
 */
export function Ribbon(props: RibbonProps): JSX.Element {
  const { transcript, reading, filter, alignment, hits, flags } = props;
  const t = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const field = useSignal<RibbonField>({ start: 0, length: 0, isFlat: false });
  const pointed = useSignal<number | null>(null);
  const lanes = useComputed(() => turnMarks(transcript, field.value.length));
  const progress = useComputed(() =>
    progressAt(transcript, reading.offer.value ?? reading.position.value),
  );
  const style = useComputed(() => {
    const at = (place = reading.position.value) => progressAt(transcript, place).toFixed(3);
    const { from, to } = reading.view.value ?? {};
    const furthest = at(reading.reading.value?.furthest);
    const here = progress.value.toFixed(3);
    return `--here:${here};--furthest:${furthest};--from:${at(from)};--to:${at(to)}`;
  });
  const value = useComputed(() => percent(progress.value));
  const spoken = useComputed(() => {
    const turn = reading.turn.value;
    const speaker = transcript.speakers.find(({ id }) => id === turn?.speaker)?.name;
    return turn && speaker
      ? t('ribbon.value', { percent: value.value, speaker, turn: turn.index + 1 })
      : t('progress.percent', { percent: value.value });
  });
  useLayoutEffect(() => {
    const element = box.current as HTMLElement;
    const resized = new ResizeObserver(([entry]) => {
      const { left, top, width, height } = (entry as ResizeObserverEntry).contentRect;
      const isFlat = width > FLAT_FROM;
      // A closed panel has no size, and keeps its drawing.
      if (height)
        field.value = { isFlat, start: isFlat ? left : top, length: isFlat ? width : height };
    });
    resized.observe(element);
    return () => resized.disconnect();
  }, [field]);

  /** Where this ribbon has last led: as long as the reader stays there, the jump goes on. */
  const led = useRef<ReadingPosition | null>(null);
  const go = (progress: number) => {
    const target = positionAtProgress(transcript, progress);
    if (!target) return;
    if (reading.position.peek() === led.current) reading.correct(target);
    else reading.goTo(target);
    led.current = target;
  };
  const progressOf = ({ offsetX, offsetY }: PointerEvent) => {
    const { start, length, isFlat } = field.peek();
    return Math.min(1, Math.max(0, ((isFlat ? offsetX : offsetY) - start) / length));
  };
  const begin = (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    led.current = null;
    go(progressOf(event));
  };
  /** Browsers tell of moves once a frame. */
  const move = (event: TargetedPointerEvent<HTMLElement>) => {
    pointed.value = progressOf(event);
    if (event.currentTarget.hasPointerCapture(event.pointerId)) go(pointed.value);
  };
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (!step || isShortcut(event)) return;
    event.preventDefault();
    go(Math.min(100, Math.max(0, value.peek() + step)) / 100);
  };

  const { length, isFlat } = field.value;
  const heard = filter.heard.value;
  const report = alignment.report.value;
  const gaps = report?.paragraphGaps ?? [];
  const transform = isFlat ? TURNED : '';
  const drawn = (kind: string, width: number) => (
    <svg class={kind} aria-hidden="true">
      <g transform={transform}>
        {lanes.value.map((turns, voice) => {
          const isMuted = heard !== null && heard !== transcript.speakers[voice]?.id;
          const side = voice % 2;
          const d = markPath(turns, LANES[side] ?? 0, isMuted ? UNREAD : width, side > 0);
          return <path key={voice} data-voice={voice} data-muted={isMuted} d={d} />;
        })}
      </g>
    </svg>
  );
  return (
    <div
      class="ribbon"
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={t('ribbon.name')}
      aria-orientation={isFlat ? 'horizontal' : 'vertical'}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      aria-valuetext={spoken}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerLeave={() => {
        pointed.value = null;
      }}
      onKeyDown={press}
    >
      <div class="ribbon-field" style={style}>
        <i class="ribbon-window" />
        {drawn('ribbon-read', READ)}
        {drawn('ribbon-unread', UNREAD)}
        <svg aria-hidden="true">
          <path
            class="ribbon-gaps"
            transform={transform}
            d={markPath(gapMarks(transcript, gaps, length), BETWEEN, GAP, false)}
          />
        </svg>
        <i class="ribbon-furthest" />
        <RibbonMarks
          {...{ transcript, pointed, transform }}
          field={field.value}
          hits={hits?.value}
          flags={flags?.value}
        />
      </div>
    </div>
  );
}
