import {
  array,
  check,
  custom,
  exactOptional,
  type GenericSchema,
  type InferOutput,
  integer,
  looseObject,
  minValue,
  nonEmpty,
  nullable,
  number,
  type ObjectEntries,
  pipe,
  rawCheck,
  string,
  transform,
} from 'valibot';
import type { EpisodeId, SpeakerId } from './episode.ts';
import type { EpisodeDescription } from './episode-description.ts';
import type { ProblemCode } from './problem.ts';

// What valibot calls the message of an issue is the code of our problem.
const as = (code: ProblemCode) => code;

const text = pipe(
  string(as('textWrong')),
  check(text => text.trim() !== '', as('textWrong')),
);

const count = pipe(
  number(as('numberWrong')),
  integer(as('numberWrong')),
  minValue(0, as('numberWrong')),
);

const date = pipe(text, check(isDate, as('dateWrong')));

const language = pipe(text, check(isLanguage, as('languageWrong')));

const address = pipe(
  text,
  check(address => /^https:\/\/[^\s/?#]+\/[^\s?#]*$/.test(address), as('addressWrong')),
);

const speaker = fields({
  id: id<SpeakerId>(),
  name: text,
  labels: pipe(array(text, as('listWrong')), nonEmpty(as('listEmpty'))),
  translatedName: exactOptional(nullable(text)),
});

type Speaker = InferOutput<typeof speaker>;

/** What an `episode.json` must hold. */
export const descriptionSchema = fields({
  id: id<EpisodeId>(),
  title: text,
  show: text,
  date,
  languages: fields({ original: language, transcript: language }),
  titleLines: count,
  reportingVerbs: array(text, as('listWrong')),
  speakers: pipe(
    array(speaker, as('listWrong')),
    nonEmpty(as('listEmpty')),
    once(as('idTwice'), speaker => [speaker.id]),
    once(as('labelTwice'), speaker => speaker.labels),
  ),
  articles: pipe(
    array(address, as('listWrong')),
    nonEmpty(as('listEmpty')),
    transform(([first = '', ...others]) => [first, ...others] as const),
  ),
  source: text,
}) satisfies GenericSchema<object, EpisodeDescription>;

/** A text that we keep things under. */
function id<Id extends string>() {
  return pipe(
    text,
    transform(id => id as Id),
  );
}

/** An object that has these fields and no other. */
function fields<const Entries extends ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries);
  return pipe(
    custom<object>(isObject, as('fieldsWrong')),
    looseObject(entries, as('fieldMissing')),
    rawCheck(({ dataset: { value }, addIssue }) => {
      const input = value as Record<string, unknown>;
      for (const key of Object.keys(input).filter(key => !known.includes(key))) {
        const path = [{ type: 'object', origin: 'key', input, key, value: input[key] }] as const;
        addIssue({ message: as('fieldUnknown'), expected: known.join(', '), path: [...path] });
      }
    }),
  );
}

/** What each speaker has must be theirs alone; a blank text is a mistake of its own. */
function once(code: ProblemCode, textsOf: (speaker: Speaker) => readonly string[]) {
  return rawCheck<Speaker[]>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const texts = dataset.value.flatMap(textsOf);
    const repeated = texts.filter((text, at) => text.trim() && texts.indexOf(text) < at);
    for (const text of new Set(repeated)) addIssue({ message: code, received: text });
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // A day that does not exist, such as 30 February, moves into the next month or is invalid.
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
