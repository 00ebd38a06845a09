// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { Contents } from '../../../components/contents/Contents.tsx';
import type { PanelModel } from '../../../components/panel/panel-model.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

/** What the panel shows while one of the two is open. */
function OpenContents({ panel }: { panel: PanelModel }) {
  const which = panel.overlay.value;
  if (which !== 'contents' && which !== 'bookmarks') return null;
  return (
    <Contents panel={panel} which={which}>
      <p>The list of {which}.</p>
    </Contents>
  );
}

async function open() {
  const parts = await openParts();
  parts.panel.toggleOverlay('contents');
  return { ...parts, reader: draw(<OpenContents panel={parts.panel} />) };
}

const tab = (name: string) => screen.getByRole('tab', { name });
const chosen = () => screen.getAllByRole('tab', { selected: true }).map(t => t.textContent);

test('it is a dialog with two tabs, which is named after the one that is shown', async () => {
  await open();
  expect(screen.getByRole('dialog', { name: words('contents.turns') })).toBeTruthy();
  expect(screen.getByRole('tablist', { name: words('contents.tabs') })).toBeTruthy();
  expect(chosen()).toEqual([words('contents.turns')]);
  expect(screen.getByRole('tabpanel', { name: words('contents.turns') }).id).toBe(
    tab(words('contents.turns')).getAttribute('aria-controls'),
  );
});

test('a press on the other tab shows the other list; on the same one nothing happens', async () => {
  const { reader, panel } = await open();
  await reader.click(tab(words('contents.turns')));
  expect(panel.overlay.value).toBe('contents');
  await reader.click(tab(words('contents.bookmarks')));
  expect(chosen()).toEqual([words('contents.bookmarks')]);
  expect(screen.getByRole('tabpanel', { name: words('contents.bookmarks') }).textContent).toBe(
    'The list of bookmarks.',
  );
});

test.each(['ArrowRight', 'ArrowLeft'])(
  '%s goes to the other tab and back, and takes the focus along',
  async key => {
    const { reader } = await open();
    now(() => tab(words('contents.turns')).focus());
    await reader.keyboard(`{${key}}`);
    expect(chosen()).toEqual([words('contents.bookmarks')]);
    expect(document.activeElement).toBe(tab(words('contents.bookmarks')));
    await reader.keyboard(`{${key}}`);
    expect(chosen()).toEqual([words('contents.turns')]);
    expect(document.activeElement).toBe(tab(words('contents.turns')));
  },
);

test.each(['Control', 'Alt', 'Meta'])('with %s the arrows are left to the browser', async held => {
  const { reader } = await open();
  now(() => tab(words('contents.turns')).focus());
  await reader.keyboard(`{${held}>}{ArrowLeft}{/${held}}`);
  expect(chosen()).toEqual([words('contents.turns')]);
});

test('only the tab that is shown is in the order of focus', async () => {
  await open();
  expect(tab(words('contents.turns')).tabIndex).toBe(0);
  expect(tab(words('contents.bookmarks')).tabIndex).toBe(-1);
});

test('its button puts it away', async () => {
  const { reader } = await open();
  await reader.click(button(words('contents.away')));
  expect(screen.queryByRole('dialog')).toBeNull();
});
