// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import type { BrowserShortcut } from '../../../components/keys/browser-shortcut.ts';
import { KeyHelp } from '../../../components/keys/KeyHelp.tsx';
import type { CustomKeys } from '../../../core/settings/settings.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(keys: CustomKeys = {}, browserKey: string | null = 'Alt+Shift+D') {
  const parts = await openParts({ settings: { keys } });
  const changes: string[] = [];
  const shortcut: BrowserShortcut = {
    ask: async () => browserKey,
    change: () => changes.push('asked'),
  };
  const reader = draw(
    <KeyHelp
      {...{ panel: parts.panel, report: parts.report, shortcut }}
      speakers={parts.episode.speakers}
    />,
  );
  await shortcut.ask();
  now(() => {});
  return { ...parts, changes, reader, chosen: () => parts.panel.settings.value.keys };
}

const named = (does: string, key: string) => words('help.key', { does, key });
const answer = () => screen.getAllByRole('status')[0]?.textContent;

test('it is a dialog that takes the focus, and says what can be done here', async () => {
  await open();
  expect(screen.getByRole('dialog', { name: words('help.heading') })).toBe(document.activeElement);
  expect(answer()).toBe(words('help.hint'));
});

test('keys stand in groups, each as a button that tells what it does and which it is', async () => {
  await open();
  const buttonsIn = (group: string) =>
    within(screen.getByRole('region', { name: group }))
      .getAllByRole('button')
      .map(key => key.getAttribute('aria-label'));
  expect(buttonsIn(words('help.reading')).slice(0, 2)).toEqual([
    named(words('keys.next'), 'J'),
    named(words('keys.previous'), 'K'),
  ]);
  expect(buttonsIn(words('help.voices'))).toEqual([
    named(words('keys.everyone'), '0'),
    named(words('keys.hear', { speaker: 'Ada Wren' }), '1'),
    named(words('keys.hear', { speaker: 'Tomas Hale' }), '2'),
  ]);
});

test('Escape alone cannot be changed, and is told all the same', async () => {
  await open();
  const panel = within(screen.getByRole('region', { name: words('help.panel') }));
  expect(panel.getByText('Esc')).toBeTruthy();
  expect(panel.queryByRole('button', { name: /Esc/ })).toBeNull();
});

test('a key is pressed, and the next one pressed does the same from now on', async () => {
  const { reader, chosen } = await open();
  await reader.click(button(named(words('keys.next'), 'J')));
  expect(answer()).toBe(words('help.choose'));
  const waiting = words('help.waiting');
  expect(button(named(words('keys.next'), waiting)).textContent).toBe(waiting);
  await reader.keyboard('n');
  expect(chosen()).toEqual({ next: 'n' });
  expect(button(named(words('keys.next'), 'N')).textContent).toBe('N');
  expect(answer()).toBe(words('help.hint'));
});

test('a key that does something else already is refused, and it is told what', async () => {
  const { reader, chosen } = await open();
  await reader.click(button(named(words('keys.next'), 'J')));
  await reader.keyboard('k');
  expect(chosen()).toEqual({});
  expect(answer()).toBe(words('help.taken', { key: 'K', does: words('keys.previous') }));
});

test.each([
  [' ', 'Space'],
  ['{PageDown}', 'Page Down'],
  ['{ArrowUp}', '↑'],
  ['{Shift>}{ArrowLeft}{/Shift}', 'Shift+←'],
  ['{Enter}', 'Enter'],
])(
  'a key that the browser needs is refused, and that is told by its name: %s',
  async (keys, key) => {
    const { reader, chosen } = await open();
    await reader.click(button(named(words('keys.next'), 'J')));
    await reader.keyboard(keys);
    expect(chosen()).toEqual({});
    expect(answer()).toBe(words('help.reserved', { key }));
  },
);

test('while a key is to be pressed, the browser’s own shortcuts are left to it', async () => {
  const { reader, chosen } = await open();
  const key = button(named(words('keys.next'), 'J'));
  await reader.click(key);
  // As by `dispatchEvent`, it is told whether the browser goes on with it.
  expect(fireEvent.keyDown(key, { key: 'r', ctrlKey: true })).toBe(true);
  expect(fireEvent.keyDown(key, { key: 'n' })).toBe(false);
  expect(chosen()).toEqual({ next: 'n' });
});

test('Delete switches a key off', async () => {
  const { reader, chosen } = await open();
  await reader.click(button(named(words('keys.find'), 'L')));
  await reader.keyboard('{Delete}');
  expect(chosen()).toEqual({ find: '' });
  expect(button(named(words('keys.find'), words('help.off')))).toBeTruthy();
});

test.each([
  ['Escape', '{Escape}'],
  ['Tab, which goes on', '{Tab}'],
])('%s leaves the key as it is', async (_name, keys) => {
  const { reader, chosen } = await open();
  await reader.click(button(named(words('keys.next'), 'J')));
  await reader.keyboard(keys);
  expect(chosen()).toEqual({});
  expect(button(named(words('keys.next'), 'J')).textContent).toBe('J');
  expect(answer()).toBe(words('help.hint'));
});

test('all keys can be had back as they were, once one is another', async () => {
  const { reader, chosen } = await open({ next: 'n' });
  await reader.click(button(words('help.reset')));
  expect(chosen()).toEqual({});
  expect(screen.queryByRole('button', { name: words('help.reset') })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
});

test('the browser’s own key is told, with the way to change it', async () => {
  const { reader, changes } = await open();
  const section = screen.getByRole('region', { name: words('help.browser') });
  expect(section.textContent).toContain('Alt+Shift+D');
  await reader.click(button(words('help.change')));
  expect(changes).toEqual(['asked']);
});

test('where it is not set that is told; without keyboards there is nothing to tell', async () => {
  await open({}, '');
  expect(screen.getByRole('region', { name: words('help.browser') }).textContent).toContain(
    words('help.unset'),
  );
  document.body.replaceChildren();
  await open({}, null);
  expect(screen.queryByRole('region', { name: words('help.browser') })).toBeNull();
});

test('its button puts it away', async () => {
  const { reader, panel } = await open();
  now(() => panel.toggleOverlay('help'));
  await reader.click(button(words('help.away')));
  expect(panel.overlay.value).toBeNull();
});

test('what a report of a fault needs is copied, and that is said', async () => {
  const written: string[] = [];
  const { reader } = await open();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async text => {
    written.push(text);
  });
  await reader.click(screen.getByRole('button', { name: words('help.copy') }));
  await vi.waitFor(() => expect(screen.getByText(words('help.copied'))).toBeTruthy());
  expect(written).toEqual(['Alongside 1.0']);
});
