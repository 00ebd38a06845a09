// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { QuoteMenu } from '../../../components/quotes/QuoteMenu.tsx';
import { clockParagraph } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(index = 6) {
  const parts = await openParts();
  parts.panel.quote(clockParagraph(index), true);
  return { ...parts, reader: draw(<QuoteMenu {...parts} />) };
}

const item = (name: string) => screen.getByRole('menuitem', { name });
const FORMS = [
  words('quote.text'),
  words('quote.markdown'),
  words('quote.bilingualText'),
  words('quote.bilingualMarkdown'),
];

test('it is a menu named by the words that are quoted, and begins at its first item', async () => {
  await open();
  const menu = screen.getByRole('menu', {
    name: words('quote.menu', { words: clockParagraph(6).text }),
  });
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(FORMS);
  expect(menu.contains(document.activeElement)).toBe(true);
  expect(document.activeElement).toBe(item(words('quote.text')));
});

test.each([
  ['{ArrowDown}', 1],
  ['{ArrowUp}', 3],
  ['{End}', 3],
  ['{End}{ArrowDown}', 0],
  ['{ArrowDown}{ArrowDown}{Home}', 0],
  ['j', 0],
])('%s leads from its first item to item %d, round the end', async (keys, at) => {
  const { reader } = await open();
  await reader.keyboard(keys);
  expect(document.activeElement).toBe(screen.getAllByRole('menuitem')[at]);
});

test.each([
  [0, [clockParagraph(6).text, '—— Tomas Hale', 'https://example.com/small.html']],
  [1, [`> ${clockParagraph(6).text}`, '[小](https://example.com/small.html']],
  [2, [clockParagraph(6).text, 'The pause. Every clock']],
  [3, [`> ${clockParagraph(6).text}`, '> The pause. Every clock']],
] as const)('item %d copies what it says, says so, and puts the menu away', async (at, parts) => {
  const { reader, panel } = await open();
  await reader.click(item(FORMS[at] ?? ''));
  await vi.waitFor(() => expect(panel.said.value).toBe('quote.copied'));
  const copied = await navigator.clipboard.readText();
  for (const part of parts) expect(copied).toContain(part);
  expect(copied.includes('Every clock')).toBe(at > 1);
  expect(panel.overlay.value).toBeNull();
});

test('where the article has no such words, that is said with the copy', async () => {
  const { reader, panel } = await open(7);
  await reader.click(item(words('quote.bilingualText')));
  await vi.waitFor(() => expect(panel.said.value).toBe('quote.copiedAlone'));
});

test('Tab puts the menu away', async () => {
  const { reader, panel } = await open();
  await reader.keyboard('{Tab}');
  expect(panel.overlay.value).toBeNull();
});

test('what the browser refuses to copy is selected in a field, and said', async () => {
  const { reader, panel } = await open();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  // Nor does what browsers had before let it through.
  document.execCommand = () => false;
  await reader.click(item(words('quote.text')));
  expect((await screen.findByRole('alert')).textContent).toBe(words('quote.refused'));
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: words('quote.field') });
  expect(field.value).toContain(clockParagraph(6).text);
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  await reader.click(button(words('article.understood')));
  expect(panel.overlay.value).toBeNull();
});

test('a press elsewhere puts it away, a press on it does not', async () => {
  const { reader, panel } = await open();
  await reader.click(screen.getByText(clockParagraph(6).text));
  expect(panel.overlay.value).toBe('quote');
  await reader.click(document.body);
  expect(panel.overlay.value).toBeNull();
});

test('what is selected of the paragraph is quoted alone', async () => {
  const parts = await openParts();
  const { text } = clockParagraph(6);
  draw(<p data-paragraph="6">{text}</p>);
  const words = document.querySelector('p')?.firstChild;
  if (!words) throw new Error('Nothing is drawn.');
  getSelection()?.setBaseAndExtent(words, 1, words, 3);
  parts.panel.quote(clockParagraph(6), true);
  draw(<QuoteMenu {...parts} />);
  expect(screen.getByRole('menu', { name: 'Quote: 停顿' })).toBeTruthy();
  now(() => getSelection()?.removeAllRanges());
});
