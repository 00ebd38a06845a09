import type { Panel } from '../../dev/panel/panel.ts';
import { takingAlong } from '../../dev/panel/taking-along.ts';
import { busyTime } from './busy-time.ts';

/** How long each toggle of a filter keeps the page busy until it is drawn, in milliseconds. */
export type Toggles = {
  /** By the panel's own button. */
  readonly panel: readonly number[];
  /** Hiding the same turns by one loop over plain elements, the least that must be done. */
  readonly plain: readonly number[];
};

/** Toggle the filter of the first speaker `times` times in each of both ways. */
export function toggleFilter(panel: Panel, times: number): Promise<Toggles> {
  return panel.evaluate(toggle, times);
}

const toggle = takingAlong([busyTime], async (root: Document, times: number) => {
  const chip = root.querySelector<HTMLElement>('.chip');
  if (!chip) throw new Error('The panel is not as it was.');
  const found = { panel: [] as number[], plain: [] as number[] };
  for (let i = 0; i < times; i++) found.panel.push(await busyTime(() => chip.click()));

  const plain = document.createElement('div');
  plain.style.cssText = 'position:fixed;inset:0 0 0 60%;overflow:auto;contain:strict';
  for (const { dataset, innerText } of root.querySelectorAll<HTMLElement>('.turn')) {
    const turn = document.createElement('section');
    turn.style.cssText = 'content-visibility:auto;contain-intrinsic-block-size:auto 300px';
    turn.dataset.voice = dataset.voice;
    turn.innerText = innerText;
    plain.append(turn);
  }
  root.body.replaceChildren(plain);
  const turns = [...plain.querySelectorAll<HTMLElement>('[data-voice="1"]')];
  for (let i = 0; i < times; i++) {
    const display = i % 2 === 0 ? 'none' : '';
    const hide = () => {
      for (const turn of turns) turn.style.display = display;
    };
    found.plain.push(await busyTime(hide));
  }
  return found;
});
