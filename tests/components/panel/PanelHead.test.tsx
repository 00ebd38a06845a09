// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { PanelHead } from '../../../components/panel/PanelHead.tsx';
import { button, draw, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open() {
  const parts = await openParts();
  return { ...parts, reader: draw(<PanelHead {...parts} />) };
}

const isExpanded = (name: string) => button(name).getAttribute('aria-expanded');

test('it names the panel in a heading, and what is read in its own language', async () => {
  await open();
  const heading = screen.getByRole('heading', { level: 2, name: words('panel.name') });
  const title = heading.nextElementSibling;
  expect(title?.textContent).toBe('小');
  expect(title?.getAttribute('lang')).toBe('zh-CN');
});

test('one button opens the search and ends it where it has led', async () => {
  const { reader, search } = await open();
  const name = words('search.name');
  await reader.click(button(name));
  expect([isExpanded(name), search.isOpen.value]).toEqual(['true', true]);
  await reader.click(button(name));
  expect([isExpanded(name), search.isOpen.value]).toEqual(['false', false]);
  expect(search.isStaying()).toBe(true);
});

test('one opens what the panel looks like, and puts it away', async () => {
  const { reader, panel } = await open();
  const name = words('panel.appearance');
  expect(button(name).getAttribute('aria-haspopup')).toBe('dialog');
  await reader.click(button(name));
  expect([isExpanded(name), panel.overlay.value]).toEqual(['true', 'appearance']);
  await reader.click(button(name));
  expect([isExpanded(name), panel.overlay.value]).toEqual(['false', null]);
});

test('one closes the panel to its tab', async () => {
  const { reader, panel } = await open();
  await reader.click(button(words('panel.close')));
  expect(panel.shape.value).toBe('folded');
});
