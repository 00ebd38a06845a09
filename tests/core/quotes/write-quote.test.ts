import { expect, test } from 'vitest';
import type { Quote } from '../../../core/quotes/quote.ts';
import { writeBookmarks } from '../../../core/quotes/write-bookmarks.ts';
import { type Cite, type QuoteForm, writeQuote } from '../../../core/quotes/write-quote.ts';

const LINK = 'https://example.com/clocks.html#:~:text=Tea';
const cite: Cite = ({ speaker, title }) =>
  [speaker, `《${title}》`].filter(part => part !== null).join('，');
const alone: Quote = {
  words: [{ speaker: null, text: '茶有 *自己* 的速度。' }],
  original: [{ speaker: null, text: 'Tea has\nits *own* speed.' }],
  speaker: 'Ada_Wren',
  link: LINK,
};
const talk: Quote = {
  words: [
    { speaker: 'Ada', text: '几点了？' },
    { speaker: 'Tom', text: '不知道。' },
    { speaker: null, text: '钟停了。' },
  ],
  original: [{ speaker: 'Ada', text: 'What time is it?' }],
  speaker: null,
  link: LINK,
};
const lines = (...all: string[]) => all.join('\n');

test.each<[string, Quote, QuoteForm, string]>([
  [
    'as text',
    alone,
    { markup: 'text', isBilingual: false },
    lines('茶有 *自己* 的速度。', '', '—— Ada_Wren，《茶》', LINK),
  ],
  [
    'as text in both languages',
    alone,
    { markup: 'text', isBilingual: true },
    lines('茶有 *自己* 的速度。', '', 'Tea has its *own* speed.', '', '—— Ada_Wren，《茶》', LINK),
  ],
  [
    'as Markdown',
    alone,
    { markup: 'markdown', isBilingual: false },
    lines(
      String.raw`> 茶有 \*自己\* 的速度。`,
      '>',
      `> —— ${String.raw`Ada\_Wren`}，《[茶](${LINK})》`,
    ),
  ],
  [
    'as Markdown in both languages, of several voices',
    talk,
    { markup: 'markdown', isBilingual: true },
    lines(
      '> **Ada**：几点了？',
      '>',
      '> **Tom**：不知道。',
      '>',
      '> 钟停了。',
      '>',
      '> **Ada**: What time is it?',
      '>',
      `> —— 《[茶](${LINK})》`,
    ),
  ],
  [
    'in both languages where only one is known',
    { ...alone, original: [] },
    { markup: 'text', isBilingual: true },
    lines('茶有 *自己* 的速度。', '', '—— Ada_Wren，《茶》', LINK),
  ],
])('a quote is written %s', (_name, quote, form, written) => {
  expect(writeQuote(quote, form, '茶', cite)).toBe(written);
});

test('bookmarks are written under the title of the episode, one below the other', () => {
  const written = writeBookmarks(
    '茶 #1',
    ['The *Tea* Show', '2024-04-12'],
    { name: '原文', address: 'https://example.com/clocks.html' },
    [
      { place: 'Ada，第 1 轮', day: '2026-05-01', quote: '> 茶' },
      { place: 'Tom，第 2 轮', day: '2026-05-02', quote: '> 钟' },
    ],
  );
  expect(written).toBe(
    lines(
      '# 茶 #1',
      '',
      String.raw`The \*Tea\* Show · 2024-04-12 · [原文](https://example.com/clocks.html)`,
      '',
      '## Ada，第 1 轮',
      '',
      '2026-05-01',
      '',
      '> 茶',
      '',
      '## Tom，第 2 轮',
      '',
      '2026-05-02',
      '',
      '> 钟',
      '',
    ),
  );
});
