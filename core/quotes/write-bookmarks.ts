import { escapeMarkdown } from './escape-markdown.ts';

/** A bookmark as it is written down. */
export type WrittenBookmark = {
  /** Who speaks where. */
  readonly place: string;
  /** When it was made. */
  readonly day: string;
  /** What it marks, in Markdown. */
  readonly quote: string;
};

/**
 * Write bookmarks down in Markdown, under the title of the episode.
 *
 * @param data what is said of the episode, such as its show and date
 */
export function writeBookmarks(
  title: string,
  data: readonly string[],
  link: { readonly name: string; readonly address: string },
  bookmarks: readonly WrittenBookmark[],
): string {
  const about = [...data.map(escapeMarkdown), `[${escapeMarkdown(link.name)}](${link.address})`];
  const sections = bookmarks.map(({ place, day, quote }) => {
    return `## ${escapeMarkdown(place)}\n\n${escapeMarkdown(day)}\n\n${quote}`;
  });
  return `${[`# ${escapeMarkdown(title)}`, about.join(' · '), ...sections].join('\n\n')}\n`;
}
