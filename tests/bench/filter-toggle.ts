import type { Panel } from '../e2e/harness/panel.ts';

/** How long one toggle of a filter keeps the page busy until it is drawn, in milliseconds. */
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
    if (!chip || !copy) throw new Error('The panel is not as it was.');
    const plain = document.createElement('div');
    plain.style.cssText = 'position:fixed;inset:0 0 0 60%;overflow:auto;contain:strict;z-index:9';
    plain.append(
      ...[...root.querySelectorAll('.turn')].map(turn => {
        const copied = document.createElement('section');
        copied.style.cssText = 'content-visibility:auto;contain-intrinsic-block-size:auto 120px';
        copied.append(
          ...[...turn.querySelectorAll('[data-paragraph]')].map(({ textContent }) => {
            const paragraph = document.createElement('p');
            paragraph.textContent = textContent;
            return paragraph;
          }),
        );
        copied.dataset.voice = (turn as HTMLElement).dataset.voice;
        return copied;
      }),
    );

    const taskAfter = () =>
      new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    const rest = () => new Promise(resolve => setTimeout(resolve, 200));
    /** What the act keeps the page busy with, and the frame after it, without the wait between. */
    const time = async (act: () => void) => {
      await rest();
      const frame = new Promise<number>(resolve => {
        requestAnimationFrame(async () => {
          const start = performance.now();
          await taskAfter();
          resolve(performance.now() - start);
        });
      });
      const start = performance.now();
      act();
      await taskAfter();
      return performance.now() - start + (await frame);
    };

    const found = { panel: [] as number[], plain: [] as number[] };
    for (let i = 0; i < times; i++) found.panel.push(await time(() => chip.click()));
    root.host.after(plain);
    const turns = [...plain.querySelectorAll<HTMLElement>('[data-voice="1"]')];
    for (let i = 0; i < times; i++) {
      const display = i % 2 === 0 ? 'none' : '';
      found.plain.push(
        await time(() => {
          for (const turn of turns) turn.style.display = display;
        }),
      );
    }
    plain.remove();
    return found.panel.map((panel, at) => ({ panel, plain: found.plain[at] ?? Number.NaN }));
  }, times);
}
