import type { Problem } from '../episode/problem.ts';
import { type LabelledLine, labelChecker } from './check-labels.ts';
import { labelReader } from './read-label.ts';
import type { SourceLine } from './source-lines.ts';
import type { TranscriptForm } from './transcript-form.ts';

/** Find what in a transcript cannot be right, in the order of its lines; none if all is well. */
export function checkTranscript(
  lines: readonly SourceLine[],
  form: TranscriptForm,
): readonly Problem[] {
  const readLabel = labelReader(form);
  const labelled = lines.map(line => ({ ...line, label: readLabel(line.text) }));
  const title = labelled.slice(0, form.titleLines);
  const body = labelled.slice(form.titleLines);
  const problems = [
    ...checkTitleBlock(title, body, form),
    ...lines.flatMap(checkCharacters),
    ...body.flatMap(checkBracket),
    ...body.flatMap(labelChecker(form)),
    ...checkSpeakers(body, form),
  ];
  const place = ({ line }: Problem) => line ?? Number.POSITIVE_INFINITY;
  return problems.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function checkTitleBlock(
  title: readonly LabelledLine[],
  body: readonly LabelledLine[],
  { titleLines }: TranscriptForm,
): readonly Problem[] {
  const speech = title.find(({ label }) => label);
  if (speech) {
    return [{ line: speech.number, code: 'titleSpoken', values: { lines: titleLines } }];
  }
  if (body.length > 0) return [];
  const values = { lines: titleLines, found: title.length };
  return [{ line: title.at(-1)?.number ?? 1, code: 'titleUnfinished', values }];
}

/** What a decoder puts for bytes it cannot read, and control characters, NUL among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
const UNREADABLE = /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function checkCharacters({ number, text }: SourceLine): readonly Problem[] {
  const [character] = UNREADABLE.exec(text) ?? [];
  if (!character) return [];
  const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const values = { column: text.indexOf(character) + 1, character: `U+${hex}` };
  return [{ line: number, code: 'characterUnreadable', values }];
}

const CUE_BRACKETS = ['[]', '【】', '［］'] as const;

/** Report a line that begins like a sound, `[音乐响起`, and never ends like one. */
function checkBracket({ number, text }: SourceLine): readonly Problem[] {
  const brackets = CUE_BRACKETS.find(([opening = '']) => text.startsWith(opening));
  if (!brackets || text.includes(brackets.charAt(1))) return [];
  const values = { opening: brackets.charAt(0), closing: brackets.charAt(1) };
  return [{ line: number, code: 'bracketOpen', values }];
}

function checkSpeakers(
  body: readonly LabelledLine[],
  { speakers }: TranscriptForm,
): readonly Problem[] {
  const first = body[0];
  if (!first) return [];
  const heard = new Set(body.map(({ label }) => label?.speaker));
  const silent = speakers.filter(({ id }) => !heard.has(id));
  if (silent.length === speakers.length) {
    return [{ line: first.number, code: 'speakersSilent', values: {} }];
  }
  return silent.map(({ name, labels }) => {
    return {
      line: null,
      code: 'speakerSilent',
      values: { speaker: name, labels: labels.join(' / ') },
    };
  });
}
