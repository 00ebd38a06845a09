import { expect, test } from 'vitest';
import { compileEpisode } from '../../../core/episode/compile-episode.ts';
import { firstEpisode, firstEpisodeFiles } from '../../../dev/first-episode.ts';

const json = firstEpisodeFiles['episode.json'];

/** Compile the first episode with another description, and return what is reported. */
function problemsWith(description: string) {
  const compiled = compileEpisode(firstEpisode.id, {
    ...firstEpisodeFiles,
    'episode.json': description,
  });
  return compiled.kind === 'broken' ? compiled.problems : [];
}

test.each([
  ['a missing field', '"show": "The Ezra Klein Show",', '', 1, 'fieldMissing'],
  ['an unknown field', '"show":', '"shwo":', 4, 'fieldUnknown'],
  ['a number as text', '"titleLines": 4', '"titleLines": "4"', 7, 'numberWrong'],
  ['half a number', '"titleLines": 4', '"titleLines": 4.5', 7, 'numberWrong'],
  ['a day in words', '2024-04-12",', '12 April 2024",', 5, 'dateWrong'],
  ['a language in other letters', '"en"', '"EN"', 6, 'languageWrong'],
  ['a speaker without labels', '["DARIO AMODEI"]', '[]', 11, 'listEmpty'],
  ['a speaker who is a list', /\{ "id": "klein".*/, '["klein"],', 10, 'fieldsWrong'],
  ['a name of no language', '"name": "Ezra', '"translatedName": 1, "name": "Ezra', 10, 'textWrong'],
  [
    'an address without https',
    '"https://www.nytimes.com/2024/04/12/op',
    '"nytimes/op',
    15,
    'addressWrong',
  ],
  ['a forgotten comma', '"date": "2024-04-12",', '"date": "2024-04-12"', 6, 'jsonComma'],
])('in the description, %s is reported with its line', (_, right, wrong, line, code) => {
  const problems = problemsWith(json.replace(right, wrong));
  expect(problems).toContainEqual(expect.objectContaining({ file: 'episode.json', line, code }));
});

test('what is wrong in several places is reported at once, in the order of the lines', () => {
  const description = json
    .replace('"title"', '"titel"')
    .replace('"en"', '1')
    .replace('"DARIO AMODEI"', '""')
    .replace('"source"', '"sourse"');
  expect(problemsWith(description).map(({ line, code }) => [line, code])).toEqual([
    [1, 'fieldMissing'],
    [1, 'fieldMissing'],
    [3, 'fieldUnknown'],
    [6, 'textWrong'],
    [11, 'textWrong'],
    [17, 'fieldUnknown'],
  ]);
});

test.each(['\r\n', '\r'])('lines that end in %j are counted as any others', ending => {
  const [problem] = problemsWith(json.replace('"amodei"', '1').replaceAll('\n', ending));
  expect(problem).toMatchObject({ line: 11, values: { field: 'speakers[1].id' } });
});

test.each(['', '[]', 'null', '"text"', '\ufeff', '{"__proto__": {}}'])(
  'a description that is only %j is reported',
  description => {
    expect(problemsWith(description).length).toBeGreaterThan(0);
  },
);

test('a mistake in the transcript is reported as the transcript’s', () => {
  const transcript = firstEpisodeFiles['transcript.md'].replace('[音乐响起]', '[音乐响起');
  const compiled = compileEpisode(firstEpisode.id, {
    ...firstEpisodeFiles,
    'transcript.md': transcript,
  });
  expect(compiled).toMatchObject({
    kind: 'broken',
    problems: [{ file: 'transcript.md', line: 31 }],
  });
});

test.each([
  ['"克莱因"', '克莱因'],
  ['null', null],
])(
  'a translated name of %s in the description comes before what the labels say',
  (written, name) => {
    const named = json.replace(
      '"name": "Ezra Klein"',
      `"name": "Ezra Klein", "translatedName": ${written}`,
    );
    const compiled = compileEpisode(firstEpisode.id, {
      ...firstEpisodeFiles,
      'episode.json': named,
    });
    expect(compiled).toMatchObject({ episode: { speakers: [{ translatedName: name }, {}] } });
  },
);
