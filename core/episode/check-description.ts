import type { EpisodeId, SpeakerId } from './episode.ts';
import type { DescribedSpeaker, EpisodeDescription } from './episode-description.ts';
import { type FieldProblem, JsonField } from './json-field.ts';

export type CheckedDescription =
  | { readonly kind: 'checked'; readonly description: EpisodeDescription }
  | { readonly kind: 'broken'; readonly problems: readonly FieldProblem[] };

/** Check what was read from an `episode.json`. */
export function checkDescription(value: unknown): CheckedDescription {
  const problems: FieldProblem[] = [];
  const description = readDescription(new JsonField(value, '', problems));
  return problems.length > 0 ? { kind: 'broken', problems } : { kind: 'checked', description };
}

function readDescription(episode: JsonField): EpisodeDescription {
  const fields = episode.fields([
    'id',
    'title',
    'show',
    'date',
    'languages',
    'titleLines',
    'reportingVerbs',
    'speakers',
    'articles',
    'source',
  ]);
  const languages = fields.languages.fields(['original', 'transcript']);
  const [article = '', ...articles] = fields.articles.list(readAddress, 1);
  return {
    id: fields.id.text() as EpisodeId,
    title: fields.title.text(),
    show: fields.show.text(),
    date: readDate(fields.date),
    languages: {
      original: readLanguage(languages.original),
      transcript: readLanguage(languages.transcript),
    },
    titleLines: fields.titleLines.count(),
    reportingVerbs: fields.reportingVerbs.list(verb => verb.text()),
    speakers: readSpeakers(fields.speakers),
    articles: [article, ...articles],
    source: fields.source.text(),
  };
}

function readSpeakers(field: JsonField): readonly DescribedSpeaker[] {
  const speakers = field.list(readSpeaker, 1);
  const remedy = 'Give each speaker their own.';
  for (const id of repeated(speakers.map(speaker => speaker.id))) {
    field.report(`has the id "${id}" more than once`, remedy);
  }
  for (const label of repeated(speakers.flatMap(speaker => speaker.labels))) {
    field.report(`has the label "${label}" more than once`, remedy);
  }
  return speakers;
}

function readSpeaker(field: JsonField): DescribedSpeaker {
  const { id, name, labels, translatedName } = field.fields(
    ['id', 'name', 'labels'],
    ['translatedName'],
  );
  const speaker = {
    id: id.text() as SpeakerId,
    name: name.text(),
    labels: labels.list(label => label.text(), 1),
  };
  if (translatedName.value === undefined) return speaker;
  return {
    ...speaker,
    translatedName: translatedName.value === null ? null : translatedName.text(),
  };
}

function readDate(field: JsonField): string {
  const date = field.text();
  if (date && !isDate(date)) field.report('is not a day', 'Write it as 2024-04-12.');
  return date;
}

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // A day that does not exist, such as 30 February, moves into the next month or is invalid.
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function readLanguage(field: JsonField): string {
  const tag = field.text();
  if (tag && !isLanguage(tag)) {
    field.report('is not the tag of a language', 'Write it by BCP 47, as "en" or "zh-Hans".');
  }
  return tag;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function readAddress(field: JsonField): string {
  const address = field.text();
  if (address && !/^https:\/\/[^\s/?#]+\/[^\s?#]*$/.test(address)) {
    const remedy = 'Begin it with https:// and leave out what follows ? or #.';
    field.report('is not the address of an article', remedy);
  }
  return address;
}

/** List the texts that come more than once; blank ones are reported elsewhere. */
function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, at) => text !== '' && texts.indexOf(text) < at))];
}
