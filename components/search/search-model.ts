import { computed, createModel, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Span, SpeakerId } from '../../core/episode/episode.ts';

/** A span of a paragraph that is marked while the reader searches. */
export type SearchMark = Span & {
  /** The words themselves, a sentence that says the same as words of the article, or all of it. */
  readonly kind: 'words' | 'sentence' | 'paragraph';
  /** Whether it belongs to the hit that the reader is at. */
  readonly isCurrent: boolean;
};

/** Where a hit is, as a picture of the whole conversation shows it. */
export type SearchHit = {
  /** Counted from 0. */
  readonly paragraph: number;
  /** Where in the paragraph's text. */
  readonly offset: number;
  readonly isCurrent: boolean;
};

/** What a search has found so far, in the order of the transcript. */
export type SearchFindings = {
  readonly hits: readonly Omit<SearchHit, 'isCurrent'>[];
  /** Which of the hits the reader is at; -1 for none. */
  readonly at: number;
  /** How many hits each speaker has, whoever is heard. */
  readonly counts: ReadonlyMap<SpeakerId, number>;
};

/** What the panel shows of a search; `search-session.ts` does the searching. */
export const SearchModel = createModel(() => {
  const isOpen = signal(false);
  const opened = signal(0);
  const query = signal('');
  const findings = signal<SearchFindings | null>(null);
  const marks = new Map<number, Signal<readonly SearchMark[]>>();
  let isStaying = false;

  const marksAt = (paragraph: number) => {
    const known = marks.get(paragraph) ?? signal(NO_MARKS);
    marks.set(paragraph, known);
    return known;
  };

  return {
    isOpen: isOpen as ReadonlySignal<boolean>,
    /** How often the reader has asked for the field: it then takes the focus. */
    opened: opened as ReadonlySignal<number>,
    /** What the reader has typed. */
    query: query as ReadonlySignal<string>,
    /** `null` while nothing is sought. */
    findings: findings as ReadonlySignal<SearchFindings | null>,
    /** All hits that the transcript shows. */
    hits: computed<readonly SearchHit[]>(() => {
      const { hits, at } = findings.value ?? { hits: [], at: -1 };
      return hits.map(({ paragraph, offset }, index) => ({
        paragraph,
        offset,
        isCurrent: index === at,
      }));
    }),
    /** The marks in a paragraph, counted from 0. */
    marksIn: (paragraph: number): ReadonlySignal<readonly SearchMark[]> => marksAt(paragraph),
    /** Whether the reader, when the search ended, wanted to stay where it has led. */
    isStaying: () => isStaying,

    open() {
      isOpen.value = true;
      opened.value += 1;
    },
    ask(next: string) {
      query.value = next;
    },
    /** End the search, and stay where it has led or go back to where it began. */
    end(wantsToStay: boolean) {
      isStaying = wantsToStay;
      isOpen.value = false;
    },
    show(next: SearchFindings | null) {
      findings.value = next;
    },
    mark(paragraph: number, next: readonly SearchMark[]) {
      marksAt(paragraph).value = next.length > 0 ? next : NO_MARKS;
    },
  };
});

const NO_MARKS: readonly SearchMark[] = [];

export type SearchModel = InstanceType<typeof SearchModel>;
