import type { Panel } from '../e2e/harness/panel.ts';

/** How long one toggle of a filter takes until it is laid out, in milliseconds. */
export type Toggle = {
  /** By the panel's own button. */
  readonly panel: number;
  /** Hiding the same turns by one loop over plain elements, the least that must be done. */
  readonly plain: number;
};

/** Toggle the filter of the first speaker `times` times, each time in both ways. */
export function toggleFilter(panel: Panel, times: number): Promise<Toggle[]> {
  return panel.evaluate(async (root, times) => {
    const chip = root.querySelector<HTMLElement>('.chip');
    const copy = root.querySelector<HTMLElement>('.copy');
    const turns = [...root.querySelectorAll<HTMLElement>('.turn[data-voice="1"] > .turn-body')];
    if (!chip || !copy || turns.length === 0) throw new Error('The panel is not as it was.');

    const nextFrame = () => new Promise(requestAnimationFrame);
    const time = async (act: () => void) => {
      await nextFrame();
      const start = performance.now();
      act();
      copy.getBoundingClientRect();
      const end = performance.now();
      await nextFrame();
      return end - start;
    };

    const toggles: Toggle[] = [];
    for (let i = 0; i < times; i++) {
      const isHidden = i % 2 === 0;
      toggles.push({
        panel: await time(() => chip.click()),
        plain: await time(() => {
          for (const turn of turns) turn.style.display = isHidden ? 'none' : '';
        }),
      });
    }
    for (const turn of turns) turn.style.display = '';
    return toggles;
  }, times);
}
