import type { ArticleAddress } from '../episode/episode.ts';

// The form is that of browser extensions: "Match patterns" in MDN's WebExtensions reference.

/** Return the patterns that match these articles, whatever their query. */
export function articlePatterns(articles: readonly ArticleAddress[]): string[] {
  return articles.map(article => `${article}*`);
}

/** Return the patterns that match every page of the sites that print these articles. */
export function sitePatterns(articles: readonly ArticleAddress[]): string[] {
  const sites = articles.map(article => article.replace(/^(https:\/\/[^/]+\/).*$/, '$1*'));
  return [...new Set(sites)];
}
