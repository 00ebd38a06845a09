import type { AlignedTexts } from '../alignment/aligned-texts.ts';
import type { ArticleAddress, SpeakerId } from '../episode/episode.ts';
import type { ShownTranscript } from '../transcript/shown-transcript.ts';
import { originalSpans } from './original-spans.ts';
import type { Quoted } from './quoted.ts';
import { textFragment } from './text-fragment.ts';

/** What one voice says in one go. */
export type Saying = {
  /** `null` where nobody speaks, or nobody else does in this quote. */
  readonly speaker: string | null;
  readonly text: string;
};

/** What is quoted, and all that is known of it. */
export type Quote = {
  /** In the transcript's language, a paragraph each. */
  readonly words: readonly Saying[];
  /** In the article's language, a block each; none where they are not known. */
  readonly original: readonly Saying[];
  /** The only one who speaks; `null` if there are several, or none. */
  readonly speaker: string | null;
  /** Leads to the words in the article or, where they are not known, to the article. */
  readonly link: string;
};

/** Compose a quote. @param texts `null` while the article and the transcript do not know each other */
export function composeQuote(
  transcript: ShownTranscript,
  texts: AlignedTexts | null,
  quoted: readonly Quoted[],
  article: ArticleAddress,
): Quote {
  const spans = texts ? originalSpans(texts, quoted) : [];
  const nameOf = (id: SpeakerId | null | undefined) =>
    transcript.speakers.find(speaker => speaker.id === id)?.name ?? null;
  const voices = new Set(quoted.flatMap(({ paragraph: { speaker } }) => nameOf(speaker) ?? []));
  const isTalk = voices.size > 1;
  const fragment = texts && textFragment(texts.article, spans, transcript.languages.original);
  const original = spans.map(({ block, span: { from, to } }) => {
    const paragraph = transcript.paragraphs[texts?.paragraphsOf[block]?.[0] ?? -1];
    const text = texts?.article.blocks[block]?.text.slice(from, to) ?? '';
    return { speaker: nameOf(paragraph?.speaker), text };
  });
  const words = quoted.map(({ paragraph, span }) => {
    const text = paragraph.text.slice(span.from, span.to);
    return { speaker: nameOf(paragraph.speaker), text };
  });
  const [only = null] = isTalk ? [] : voices;
  return {
    words: isTalk ? nameEachOnce(words) : nameNobody(words),
    original: isTalk ? nameEachOnce(original) : nameNobody(original),
    speaker: only,
    link: fragment ? `${article}#:~:${fragment}` : article,
  };
}

function nameNobody(sayings: readonly Saying[]): readonly Saying[] {
  return sayings.map(({ text }) => ({ speaker: null, text }));
}

/** Leave out the name of whoever goes on speaking. */
function nameEachOnce(sayings: readonly Saying[]): readonly Saying[] {
  return sayings.map(({ speaker, text }, at) => {
    return { speaker: speaker === sayings[at - 1]?.speaker ? null : speaker, text };
  });
}
