import type { Problem } from '../episode/problem.ts';
import { beforeWords, type Label, oneOf } from './read-label.ts';
import type { SourceLine } from './source-lines.ts';
import type { TranscriptForm } from './transcript-form.ts';

/** A line with the label we read in it. */
export type LabelledLine = SourceLine & { readonly label: Label | null };

/** Prepare to report, line by line, what looks like a speaker's label but cannot be right. */
export function labelChecker(form: TranscriptForm): (line: LabelledLine) => readonly Problem[] {
  const findHidden = hiddenLabelFinder(form);
  const findUnknown = unknownLabelFinder(form);
  const findBare = bareLabelFinder(form);

  return ({ number: line, text, label }) => {
    const words = text.slice(label?.printed.length);
    const hidden = findHidden(words);
    if (hidden !== null) return [{ line, code: 'labelHidden', values: { label: hidden } }];
    if (label) {
      const values = { label: label.printed };
      return words === '' ? [{ line, code: 'labelAlone', values }] : [];
    }
    const unknown = findUnknown(text);
    if (unknown !== null) return [{ line, code: 'labelUnknown', values: { label: unknown } }];
    const bare = findBare(text);
    if (bare !== null) return [{ line, code: 'labelBare', values: { label: bare } }];
    return [];
  };
}

/** Finds a name in a line that should not stand there; `null` if there is none. */
type NameFinder = (text: string) => string | null;

/** Look for a label that lost its line break and stands behind another speaker's words. */
function hiddenLabelFinder(form: TranscriptForm): NameFinder {
  const before = beforeWords(oneOf(form.reportingVerbs));
  return nameFinder(`[^\\p{L}\\p{N}](?<found>${oneOf(labelsInCapitals(form))})${before}`, 'u');
}

/** Look for a label that nobody has: a name in capitals, or one of ours written otherwise. */
function unknownLabelFinder({ speakers, reportingVerbs }: TranscriptForm): NameFinder {
  const verb = oneOf(reportingVerbs);
  const before = beforeWords(verb);
  const ours = oneOf(speakers.flatMap(({ name, labels }) => [name, ...labels]));
  const word = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]*`;

  const findRespelt = nameFinder(`^(?<found>${ours})${before}`, 'iu');
  const findSpoken = nameFinder(`^(?<found>${word}(?: ${word})*)${before}`, 'u');
  // Two words at least: 「NASA 表示同意」 is plain text.
  const findTold = nameFinder(`^(?<found>${word}(?: ${word})+)\\s*${verb}`, 'u');
  return text => {
    const inCapitals = findSpoken(text) ?? findTold(text);
    return findRespelt(text) ?? (inCapitals && isInCapitals(inCapitals) ? inCapitals : null);
  };
}

/** Look for a label with nothing behind it that makes it one. */
function bareLabelFinder(form: TranscriptForm): NameFinder {
  return nameFinder(`^(?<found>${oneOf(labelsInCapitals(form))})(?![\\p{L}\\p{N}])`, 'u');
}

function nameFinder(pattern: string, flags: string): NameFinder {
  const expression = new RegExp(pattern, flags);
  return text => expression.exec(text)?.groups?.found ?? null;
}

function labelsInCapitals({ speakers }: TranscriptForm): readonly string[] {
  return speakers.flatMap(({ labels }) => labels).filter(isInCapitals);
}

/** Letters; shorter words in capitals, such as AI and GPT, may well stand before a colon. */
const MIN_CAPITALS = 4;

/** Return whether a name stands in capitals, as plain text would not have it by chance. */
function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && (name.match(/\p{Lu}/gu)?.length ?? 0) >= MIN_CAPITALS;
}
