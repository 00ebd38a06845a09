import { effect, untracked } from '@preact/signals';
import { compareHits, type Hit, sentencesBeside } from '../../core/search/join-hits.ts';
import { markDrawer } from './draw-marks.ts';
import { hitVisitor, type Visited } from './hit-visitor.ts';
import { type Searched, searchFinder } from './search-findings.ts';

/** The article is lit, and comes along, when nothing was typed for so many milliseconds. */
const ARTICLE_AFTER = 120;

/** So many hits on each side of the reader's are lit in the article. */
const MOST_LIT = 200;

/** A search, from the moment its row is opened until it is closed. */
export type SearchSession = ReturnType<typeof searchSession>;

/** Search both texts for what the reader types, show what is found, and lead the way to it. */
export function searchSession(parts: Searched & Visited) {
  const { page, reading, search } = parts;
  const finder = searchFinder(parts);
  const visitor = hitVisitor(parts);
  const drawer = markDrawer(search);
  let visited: Hit | null = null;
  let lighting: ReturnType<typeof setTimeout> | undefined;

  function visit(hit: Hit | null) {
    if (!hit) visitor.lookBack();
    else if (!visited || compareHits(hit, visited) !== 0) visitor.visit(hit);
    visited = hit;
  }

  function lightArticle() {
    const here = finder.current.peek();
    const at = finder.at.peek();
    const texts = finder.texts.peek();
    const near = finder.hits.peek().slice(Math.max(0, at - MOST_LIT), at + MOST_LIT);
    const others = near.filter(hit => hit !== here);
    const besideOf = (hit: Hit) =>
      texts && hit.inArticle.length === 0 ? sentencesBeside(hit, texts) : [];
    const besideHere = here ? besideOf(here) : [];
    page.light(others.flatMap(besideOf), 'hit-beside');
    page.light([...others.flatMap(({ inArticle }) => inArticle), ...besideHere], 'hit');
    page.light(here?.inArticle ?? [], 'hit-now');
    if (here && texts) visitor.scrollArticle(here, texts);
  }

  const ends = [
    effect(() => {
      const { needle, hits, at, counts } = finder;
      const shown = { hits: hits.value, at: at.value, counts: counts.value };
      search.show(needle.value === '' ? null : shown);
    }),
    effect(() => {
      const here = finder.current.value;
      const hits = finder.hits.value;
      untracked(() => drawer.draw(hits, here));
    }),
    effect(() => {
      const here = finder.current.value;
      untracked(() => visit(here));
    }),
    effect(() => {
      void finder.hits.value;
      void finder.current.value;
      clearTimeout(lighting);
      lighting = setTimeout(lightArticle, ARTICLE_AFTER);
    }),
  ];

  return {
    ...finder,
    step(by: 1 | -1) {
      finder.step(by);
      const here = finder.current.peek();
      // The reader may have read on from it, or look away from the only one.
      if (here && !reading.glanced.peek()) visitor.visit(here);
    },
    /** End it, where it has led or where it began. */
    stop() {
      finder.stop();
      clearTimeout(lighting);
      for (const end of ends) end();
      drawer.stop();
      for (const way of ['hit', 'hit-now', 'hit-beside'] as const) page.light([], way);
      search.show(null);
      search.ask('');
      if (search.isStaying()) visitor.stay();
      else visitor.lookBack();
    },
  };
}
