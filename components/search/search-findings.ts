import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SpeakerId } from '../../core/episode/episode.ts';
import { foldText } from '../../core/search/fold.ts';
import { compareHits, type Hit, joinHits } from '../../core/search/join-hits.ts';
import { searchable } from '../../core/search/searchable.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import type { SearchModel } from './search-model.ts';

/** What is searched, and what tells how. */
export type Searched = {
  readonly transcript: ReadonlySignal<ShownTranscript>;
  readonly alignment: AlignmentModel;
  readonly reading: ReadingModel;
  readonly filter: FilterModel;
  readonly search: SearchModel;
};

/** So many paragraphs are made ready at a time while the reader thinks of what to type. */
const PREPARED_AT_ONCE = 200;

/** A letter alone is the beginning of a word: of the article it would find every line. */
const LETTER = /^[a-z]$/;

/** What there is to say of a search besides its count. */
type Outcome =
  | 'nothing'
  /** The hit that the reader is at has no counterpart in the transcript. */
  | 'only-in-article';

/** What a search finds in both texts, and which of it the reader is at. */
export type SearchFinder = ReturnType<typeof searchFinder>;

/** Find in both texts what the reader types. */
export function searchFinder({ transcript, alignment, reading, filter, search }: Searched) {
  const words = computed(() => searchable(transcript.value.paragraphs.map(({ text }) => text)));
  const article = computed(() => {
    const texts = alignment.texts.value;
    return texts && { texts, ...searchable(texts.article.blocks.map(({ text }) => text)) };
  });
  /** The hit last visited; the search goes on from it, and before that from where the reader reads. */
  const visited = signal<Hit | null>(null);

  const needle = computed(() => foldText(search.query.value).text);
  const everyHit = computed(() => {
    const found = words.value.find(needle.value);
    const isLetter = LETTER.test(needle.value);
    const inArticle = isLetter ? [] : (article.value?.find(needle.value) ?? []);
    return joinHits(transcript.value.paragraphs, found, inArticle, article.value?.texts ?? null);
  });
  const hits = computed(() => {
    const heard = filter.heard.value;
    return everyHit.value.filter(hit => heard === null || speakerOf(hit) === heard);
  });
  const counts = computed(() => {
    const all = new Map<SpeakerId, number>(transcript.peek().speakers.map(({ id }) => [id, 0]));
    for (const hit of everyHit.value) {
      const speaker = speakerOf(hit);
      if (speaker) all.set(speaker, (all.get(speaker) ?? 0) + 1);
    }
    return all;
  });
  const at = computed(() => {
    const from = visited.value;
    const here = findParagraph(transcript.peek(), reading.position.peek().paragraph)?.index ?? 0;
    const isNext = (hit: Hit) => (from ? compareHits(hit, from) >= 0 : hit.paragraph >= here);
    return hits.value.length === 0 ? -1 : Math.max(0, hits.value.findIndex(isNext));
  });
  const current = computed(() => hits.value[at.value] ?? null);

  function speakerOf({ paragraph, isOnlyInArticle }: Hit): SpeakerId | null {
    return isOnlyInArticle ? null : (transcript.peek().paragraphs[paragraph]?.speaker ?? null);
  }

  let preparing = setTimeout(function prepare() {
    const isMore = words.peek().prepare(PREPARED_AT_ONCE);
    const isMoreInArticle = article.peek()?.prepare(PREPARED_AT_ONCE);
    if (isMore || isMoreInArticle) preparing = setTimeout(prepare);
  });

  return {
    /** What the reader has typed. */
    query: search.query,
    /** What is sought, as it is compared; empty if nothing is. */
    needle,
    /** Those that count: of the one speaker who is heard, or of everyone. */
    hits,
    /** Those that there would be if everyone were heard. */
    everyHit,
    /** How many each speaker has, whoever is heard. */
    counts,
    /** Which of the hits the reader is at; -1 for none. */
    at,
    current,
    /** What there is to say besides the count; `null` if nothing. */
    outcome: computed<Outcome | null>(() => {
      if (needle.value === '') return null;
      if (current.value?.isOnlyInArticle) return 'only-in-article';
      return hits.value.length === 0 ? 'nothing' : null;
    }),
    /** The texts that know each other; `null` while only the transcript can be searched. */
    texts: computed(() => article.value?.texts ?? null),

    /** Go to the hit after or before this one, round the end. */
    step(by: 1 | -1) {
      const all = hits.peek();
      visited.value = all[(at.peek() + by + all.length) % all.length] ?? null;
    },
    stop: () => clearTimeout(preparing),
  };
}
