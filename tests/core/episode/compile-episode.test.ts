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
  ['a missing field', '"show": "The Ezra Klein Show",', '', 1, 'show is missing.'],
  ['an unknown field', '"show":', '"shwo":', 4, 'shwo is no field we know.'],
  [
    'a number as text',
    '"titleLines": 4',
    '"titleLines": "4"',
    7,
    'titleLines is not a whole number.',
  ],
  ['a day that does not exist', '2024-04-12",', '2024-02-30",', 5, 'date is not a day.'],
  [
    'a blank title',
    '"title": "Ezra Klein 采访 Dario Amodei"',
    '"title": " "',
    3,
    'title is not a text.',
  ],
  ['no language', '"en"', '"English!"', 6, 'languages.original is not the tag of a language.'],
  ['a speaker without labels', '["DARIO AMODEI"]', '[]', 11, 'speakers[1].labels is not a list'],
  ['one label for two', '"DARIO AMODEI"', '"EZRA KLEIN"', 9, 'speakers has the label "EZRA KLEIN"'],
  ['one id for two', '"amodei"', '"klein"', 9, 'speakers has the id "klein" more than once.'],
  [
    'an address with a query',
    'amodei.html"\n',
    'amodei.html?x=1"\n',
    15,
    'articles[1] is not the address',
  ],
  ['a forgotten comma', '"date": "2024-04-12",', '"date": "2024-04-12"', 6, 'The file is not JSON'],
])('in the description, %s is reported with its line', (_, right, wrong, line, what) => {
  const problems = problemsWith(json.replace(right, wrong));
  const problem = problems.find(({ what: told }) => told.startsWith(what));
  expect(problem).toMatchObject({
    file: 'episode.json',
    line,
    what: expect.stringContaining(what),
  });
});

test.each(['', '[]', 'null', '"text"'])(
  'a description that is only %j is reported',
  description => {
    expect(problemsWith(description).length).toBeGreaterThan(0);
  },
);

test('an episode must be named as its folder', () => {
  const compiled = compileEpisode('elsewhere', firstEpisodeFiles);
  expect(compiled).toMatchObject({ kind: 'broken', problems: [{ file: 'episode.json', line: 2 }] });
});

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

test('a translated name in the description comes before what the labels say', () => {
  const named = json.replace(
    '"name": "Ezra Klein"',
    '"name": "Ezra Klein", "translatedName": "克莱因"',
  );
  const compiled = compileEpisode(firstEpisode.id, { ...firstEpisodeFiles, 'episode.json': named });
  expect(compiled).toMatchObject({ episode: { speakers: [{ translatedName: '克莱因' }, {}] } });
});
