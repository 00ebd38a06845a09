// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FoldedTab } from '../../../components/panel/FoldedTab.tsx';
import { clockPosition } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

test('its name tells how much was read, and it opens the panel', async () => {
  const { episode, reading, panel } = await openParts();
  panel.fold();
  const reader = draw(<FoldedTab {...{ episode, reading }} onOpen={panel.open} />);
  now(() => reading.reach(clockPosition(6)));
  const tab = button(words('panel.unfold', { percent: 71 }));
  expect(tab.textContent).toContain(words('panel.name'));
  await reader.click(tab);
  expect(panel.shape.value).toBe('open');
});

test('until the reader goes on, what was read is what was read last time', async () => {
  const { episode, reading } = await openParts({ stopped: clockPosition(4) });
  draw(<FoldedTab {...{ episode, reading }} onOpen={() => {}} />);
  expect(button(words('panel.unfold', { percent: 55 }))).toBeTruthy();
});
