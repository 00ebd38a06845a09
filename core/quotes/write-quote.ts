import { escapeMarkdown } from './escape-markdown.ts';
import type { Quote, Saying } from './quote.ts';

/** How a quote is written down: its words alone or with those of the article. */
export type QuoteForm = {
  readonly markup: 'text' | 'markdown';
  readonly isBilingual: boolean;
};

/** Says whom and what is quoted, such as “Ada Wren, “Clocks”, The Interview, 1 May 2024”. */
export type Cite = (named: { readonly speaker: string | null; readonly title: string }) => string;

/** Write a quote down. @param title the episode's */
export function writeQuote(quote: Quote, form: QuoteForm, title: string, cite: Cite): string {
  const { words, original, speaker, link } = quote;
  const sayings = form.isBilingual ? [...words, ...original] : words;
  if (form.markup === 'text') {
    const cited = `—— ${cite({ speaker, title })}`;
    return [...sayings.map(sayPlainly), `${cited}\n${link}`].join('\n\n');
  }
  const cited = cite({
    speaker: speaker && escapeMarkdown(speaker),
    title: `[${escapeMarkdown(title)}](${link})`,
  });
  return [...sayings.map(sayInMarkdown), `—— ${cited}`].map(line => `> ${line}`).join('\n>\n');
}

function sayPlainly({ speaker, text }: Saying): string {
  return (speaker ? `${speaker}${colonIn(text)}` : '') + text.replace(/\s+/g, ' ');
}

function sayInMarkdown({ speaker, text }: Saying): string {
  const words = escapeMarkdown(text);
  return speaker ? `**${escapeMarkdown(speaker)}**${colonIn(text)}${words}` : words;
}

/** Chinese and Japanese have a colon of their own. */
function colonIn(text: string): string {
  return /[\u3040-\u9fff]/.test(text) ? '：' : ': ';
}
