import type { ArticleAddress } from '../../core/episode/episode.ts';

/** What must be known of an episode to recognise its article's address. */
export type Addressed = { readonly articles: readonly ArticleAddress[] };

/** What must be known of an episode to recognise its article. */
export type Recognisable = Addressed & {
  readonly speakers: readonly { readonly name: string }[];
};

/** Enough of a page's text to meet every speaker's name, in characters. */
const OPENING_TEXT = 20_000;

/**
 * Find the episode whose article has this address, whatever its query and fragment.
 *
 * @returns `null` on every other page.
 */
export function episodeAt<Episode extends Addressed>(
  address: string,
  episodes: readonly Episode[],
): Episode | null {
  const { origin, pathname } = new URL(address);
  const page = `${origin}${pathname.replace(/\/$/, '')}`;
  return episodes.find(({ articles }) => articles.includes(page)) ?? null;
}

/**
 * Tell whether the page shows the episode's article: its headline, or else the text under it,
 * names every speaker.
 *
 * The canonical link is not asked. A site that navigates without loading leaves it behind from the
 * page before, so that it vouches for nothing that the address has not said already.
 */
export function showsArticle(page: Document, { speakers }: Recognisable): boolean {
  const headline = page.querySelector('h1')?.textContent;
  if (!headline) return false;

  const isNamedIn = (text: string) => {
    const lowerCase = text.toLowerCase();
    return speakers.every(({ name }) => lowerCase.includes(familyName(name)));
  };
  if (isNamedIn(headline)) return true;
  const text = page.querySelector('article, main')?.textContent ?? '';
  return isNamedIn(text.slice(0, OPENING_TEXT));
}

function familyName(name: string): string {
  return name.toLowerCase().split(' ').at(-1) ?? '';
}
