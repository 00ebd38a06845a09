import { alignTexts, type Texts } from '../../core/alignment/align-texts.ts';
import type { Link } from '../../core/alignment/alignment.ts';
import { goesOn } from '../../core/alignment/alignment-report.ts';
import type { WordList } from '../../core/alignment/word-list.ts';
import type { SpeakerId } from '../../core/episode/episode.ts';
import { labelReader } from '../../core/transcript/read-label.ts';
import { splitSentences } from '../../core/transcript/split-sentences.ts';
import type { ParallelText } from '../fixtures/parallel-text.ts';

/** Whether a page holds the talk, a part of it, or another text. */
export type Verdict = 'same' | 'part' | 'other';

/** An alignment in the form that fixtures/README.md describes. */
export type RawAlignment = {
  readonly verdict?: Verdict;
  readonly blocks: readonly (readonly number[])[];
  readonly sentences: readonly {
    readonly block: number;
    readonly from: number;
    readonly to: number;
    readonly line: number;
    readonly lineFrom: number;
    readonly lineTo: number;
  }[];
};

/** Words that may stand between a name and its colon, as in the first episode. */
const REPORTING_VERBS = ['说', '表示'];
/** A label of a page that has not said who speaks: `THE HOST: `. */
const CAPITALS = /^(?<name>\p{Lu}[\p{Lu}\p{M} .’'-]+):\s+/u;

/** Align the article of a folder with its transcript, from the texts on. */
export function alignFolder(text: ParallelText, list: WordList | null): RawAlignment {
  const { blocks, lines, texts } = readTexts(text);
  const { links, sentences } = alignTexts(texts, [], list);
  const linked: number[][] = blocks.map(() => []);
  for (const { block, paragraph } of links) linked[block]?.push(lines[paragraph]?.z ?? -1);
  return {
    verdict: verdictOn(links, lines.length),
    blocks: linked,
    sentences: sentences.map(({ block, paragraph, blockSpan, paragraphSpan }) => {
      const shift = blocks[block] ?? 0;
      const { z = -1, shift: lineShift = 0 } = lines[paragraph] ?? {};
      return {
        block,
        from: blockSpan.from + shift,
        to: blockSpan.to + shift,
        line: z,
        lineFrom: paragraphSpan.from + lineShift,
        lineTo: paragraphSpan.to + lineShift,
      };
    }),
  };
}

function verdictOn(links: readonly Link[], paragraphs: number): Verdict {
  const last = links.at(-1);
  if (!last) return 'other';
  return goesOn(last.paragraph + 1, paragraphs) ? 'part' : 'same';
}

/** What the aligner gets of a folder, and how far labels shift each block's and line's words. */
type Read = {
  readonly texts: Texts;
  readonly blocks: readonly number[];
  readonly lines: readonly { readonly z: number; readonly shift: number }[];
};

/** Read the two texts of a folder as the page reader and the compiler of episodes would. */
export function readTexts({ episode, english, source }: ParallelText): Read {
  const names = episode.speakers ?? [];
  const speakers = names.map(name => ({ id: name as SpeakerId, name, translatedName: null }));
  const form = {
    titleLines: 0,
    speakers: speakers.map(({ id, name }) => ({ id, name, labels: [name] })),
    reportingVerbs: REPORTING_VERBS,
  };
  const readLabel = labelReader(form);

  let speaker: SpeakerId | null = null;
  const lines = source.slice(episode.titleLines ?? 0).map(({ z, text }) => {
    const label = readLabel(text);
    if (label) ({ speaker } = label);
    const shift = label?.printed.length ?? 0;
    const words = text.slice(shift);
    return { z, shift, text: words, speaker, sentences: splitSentences(words) };
  });
  const blocks = english.map(({ text }) => {
    const known = readLabel(text);
    if (known && known.printed !== '') {
      return { label: known.speaker as string, shift: known.printed.length, text };
    }
    const found = names.length > 0 ? CAPITALS.exec(text) : null;
    return { label: found?.groups?.name ?? null, shift: found?.[0].length ?? 0, text };
  });
  return {
    texts: {
      blocks: blocks.map(({ label, shift, text }) => ({ label, text: text.slice(shift) })),
      paragraphs: lines,
      speakers,
    },
    blocks: blocks.map(({ shift }) => shift),
    lines,
  };
}
