import { effect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Turn } from '../../core/episode/episode.ts';
import { charactersIn } from '../../core/reading/progress.ts';
import type { FilterModel } from './filter-model.ts';

type StretchViewProps = {
  readonly turns: readonly Turn[];
  readonly filter: FilterModel;
  /** The turns as they are drawn, in the same order. */
  readonly children: ComponentChildren;
};

/**
 * Many turns in a row, which the browser skips as one while they are out of view: thousands of them,
 * skipped one by one, would still be laid out below each other. It folds them, all in one go, and
 * tells how high they are for as long as nobody has laid them out.
 */
export function StretchView({ turns, filter, children }: StretchViewProps): JSX.Element {
  const stretch = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style, children } = stretch.current as HTMLElement;
    const folded = new Set<Turn>();
    return effect(() => {
      const isFolded = filter.isFolded.value;
      let characters = 0;
      for (const [at, turn] of turns.entries()) {
        const isNow = isFolded(turn);
        if (!isNow) characters += charactersIn(turn);
        if (isNow === folded.has(turn)) continue;
        children[at]?.setAttribute('data-folded', `${isNow}`);
        if (isNow) folded.add(turn);
        else folded.delete(turn);
      }
      const { size } = folded;
      style.cssText = `--open:${turns.length - size};--folds:${size};--characters:${characters}`;
    });
  }, [turns, filter]);

  return (
    <div class="stretch" data-stretch ref={stretch}>
      {children}
    </div>
  );
}
