import { describe, expect, test } from 'vitest';
import { compileEpisode, type EpisodeFiles } from '../../../core/episode/compile-episode.ts';
import { PROBLEMS, type ProblemCode } from '../../../core/episode/problem.ts';
import { tellProblem } from '../../../scripts/tell-problem.ts';
import { catalogues, wordsOf } from '../../assets/catalogues.ts';

const files: EpisodeFiles = {
  'episode.json': `{
  "id": "small",
  "title": "小",
  "show": "Small",
  "date": "2024-04-12",
  "languages": { "original": "en", "transcript": "zh-Hans" },
  "titleLines": 1,
  "reportingVerbs": ["说"],
  "speakers": [
    { "id": "ada", "name": "Ada Byron", "labels": ["ADA BYRON"] },
    { "id": "carl",
      "name": "Carl Gauss", "labels": ["CARL GAUSS", "GAUSS"] }
  ],
  "articles": [
    "https://magazine.example/interview"
  ],
  "source": "A friend"
}
`,
  'transcript.md': `# 标题

ADA BYRON：你好。

CARL GAUSS：你好。
[笑声]
再见。
`,
};

type Mistake = readonly [
  right: string | RegExp,
  wrong: string,
  line: number | null,
  values?: Readonly<Record<string, string | number>>,
];

/** For each problem a mistake that one makes, the line that is told of it, and the values. */
const inDescription = {
  jsonComma: ['"小",', '"小"', 4],
  jsonColon: ['"show":', '"show"', 4],
  jsonName: ['"A friend"', '"A friend",', 18],
  jsonValue: ['"show": "Small"', '"show": ', 4],
  jsonBracket: [/\n}\n$/, '\n', 18, { bracket: '}' }],
  jsonText: ['"小",', '"小,', 3],
  jsonSymbol: ['"小"', '“小”', 3],
  jsonEnd: [/$/, '}', 19],
  jsonComment: ['"小",', '"小", // 小', 3],
  fileWrong: [/^[\s\S]*$/, '\n["small"]', 1],
  fieldMissing: [', "labels": ["ADA BYRON"]', '', 10, { field: 'speakers[0].labels' }],
  fieldUnknown: ['"original"', '"orignal"', 6, { field: 'languages.orignal' }],
  fieldsWrong: [/\{ "id": "ada".*/, '"Ada",', 10, { field: 'speakers[0]' }],
  textWrong: ['"Carl Gauss"', '" "', 12, { field: 'speakers[1].name' }],
  numberWrong: ['"titleLines": 1', '"titleLines": -1', 7, { field: 'titleLines' }],
  listWrong: ['["说"]', '"说"', 8, { field: 'reportingVerbs' }],
  listEmpty: [/"https:.*/, '', 14, { field: 'articles' }],
  dateWrong: ['04-12', '02-30', 5, { field: 'date' }],
  languageWrong: ['"en"', '"English!"', 6, { field: 'languages.original' }],
  addressWrong: ['interview"', 'interview?x=1"', 15, { field: 'articles[0]' }],
  idTwice: ['"carl"', '"ada"', 9, { id: 'ada' }],
  labelTwice: ['"GAUSS"', '"ADA BYRON"', 9, { label: 'ADA BYRON' }],
  folderWrong: ['"small"', '"smal"', 2, { id: 'smal', folder: 'small' }],
} satisfies Partial<Record<ProblemCode, Mistake>>;

const inTranscript = {
  titleSpoken: ['# 标题\n', '', 2, { lines: 1 }],
  titleUnfinished: [/\n[\s\S]*/, '', 1, { lines: 1, found: 1 }],
  characterUnreadable: ['再见', '再\u0000见', 7, { column: 2, character: 'U+0000' }],
  bracketOpen: ['[笑声]', '[笑声', 6, { opening: '[', closing: ']' }],
  labelHidden: ['再见。', '再见。ADA BYRON：好。', 7, { label: 'ADA BYRON' }],
  labelAlone: ['CARL GAUSS：你好。', 'CARL GAUSS：', 5, { label: 'CARL GAUSS：' }],
  labelUnknown: ['再见。', 'JOHN DOE：好。', 7, { label: 'JOHN DOE' }],
  labelBare: ['再见。', 'ADA BYRON 笑了。', 7, { label: 'ADA BYRON' }],
  speakersSilent: [/ADA BYRON：|CARL GAUSS：/g, '', 3],
  speakerSilent: [
    'CARL GAUSS：',
    '',
    null,
    { speaker: 'Carl Gauss', labels: 'CARL GAUSS / GAUSS' },
  ],
} satisfies Partial<Record<ProblemCode, Mistake>>;

const mistakes: Record<ProblemCode, Mistake> = { ...inDescription, ...inTranscript };

function problemsOf(code: ProblemCode) {
  const [right, wrong] = mistakes[code];
  const file = code in inDescription ? 'episode.json' : 'transcript.md';
  const compiled = compileEpisode('small', {
    ...files,
    [file]: files[file].replace(right, () => wrong),
  });
  return compiled.kind === 'broken' ? compiled.problems : [];
}

const codes = Object.keys(PROBLEMS) as ProblemCode[];

test('what the mistakes are made in has none', () => {
  expect(compileEpisode('small', files).kind).toBe('compiled');
});

test.each(codes)(
  '%s is reported alone, with its file, its line and what tells it from others',
  code => {
    const [, , line, values = {}] = mistakes[code];
    const file = code in inDescription ? 'episode.json' : 'transcript.md';
    const problems = problemsOf(code).filter(problem => problem.code === code);
    expect(problems).toMatchObject([{ file, line, values }]);
    expect(Object.keys(problems[0]?.values ?? {}).sort()).toEqual([...PROBLEMS[code]].sort());
  },
);

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s', language => {
  test('each problem has its words, and no words are without a problem', () => {
    const worded = Object.keys(catalogues[language]).filter(key => key.startsWith('problem.'));
    expect(worded.sort()).toEqual(codes.map(code => `problem.${code}`).sort());
  });

  test.each(codes)('%s says all that is known of it, and what to do', code => {
    const words = catalogues[language][`problem.${code}`] ?? '';
    const said = [...words.matchAll(/\{(\w+)\}/g)].map(([, value]) => value);
    expect([...new Set(said)].sort()).toEqual([...PROBLEMS[code]].sort());
    expect(words).toMatch(/[.。] ?\S.*[.。]$/);
  });
});

test.each(codes)('%s is told by the build in English, at its line, nothing left open', code => {
  const [problem] = problemsOf(code).filter(problem => problem.code === code);
  if (!problem) throw new Error(`Nothing was reported for ${code}.`);
  const told = tellProblem('data/small/file', problem);
  const place = problem.line === null ? '' : `:${problem.line}`;
  const words = wordsOf('en')(`problem.${code}`, problem.values);
  expect(told).toBe(`data/small/file${place}: ${words}`);
  expect(told).not.toMatch(/\{\w+\}/);
});
