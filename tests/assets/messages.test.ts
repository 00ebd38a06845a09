import { describe, expect, test } from 'vitest';
import { type MessageKey, translator } from '../../components/messages.ts';
import { catalogues } from './catalogues.ts';
import { saidKeys } from './said-keys.ts';

const { en = {}, 'zh-CN': simplified = {}, 'zh-TW': traditional = {} } = catalogues;
const keys = Object.keys(en) as MessageKey[];
const inEnglish = translator(en);
const inChinese = translator(simplified);

const sources = import.meta.glob<string>(
  [
    '../../{components,entrypoints,platform}/**/*.{ts,tsx}',
    '../../scripts/tell-problem.ts',
    '../../wxt.config.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** The values that a message, or each of its forms, says. */
const valuesIn = (message = '') =>
  message.split(' | ').map(form => [...new Set(form.match(/\{\w+\}/g))].sort().join());

describe.each(Object.entries(catalogues))('in %s', (_language, messages) => {
  test('there is every message and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s says the same values as in English, and something', key => {
    for (const values of valuesIn(messages[key])) expect(values).toBe(valuesIn(en[key])[0]);
    expect(messages[key]?.trim()).toBeTruthy();
  });
});

test('Chinese has one form where English has two', () => {
  const formed = keys.filter(key => en[key]?.includes(' | '));
  expect(formed).toContain('episode.turns');
  for (const messages of [simplified, traditional]) {
    for (const key of formed) expect(messages[key]).not.toContain(' | ');
  }
});

test('the traditional catalogue has no simplified characters that give it away', () => {
  const GIVEAWAYS = /[对读显隐译发记录载页这说还选点标关闭开刚键时换无阅问单轮约钟继续从头个们]/;
  for (const key of keys) expect(traditional[key]).not.toMatch(GIVEAWAYS);
});

test('every message is said somewhere', () => {
  // The manifest and the browser's list of extensions say these.
  const texts = [...Object.values(sources), "'extension.name' 'extension.description'"];
  const said = new Set(saidKeys(keys, texts));
  expect(keys.filter(key => !said.has(key))).toEqual([]);
});

/** What a reader would see or hear of a component's source that is in no catalogue. */
function literals(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '');
  const attributes = code.matchAll(
    /\b(?:title|placeholder|alt|label|aria-(?:label|description|valuetext|roledescription))=(?:"([^"]+)"|\{`([^`]*)`\})/g,
  );
  const said = [...attributes].map(([, plain, template]) =>
    (plain ?? template ?? '').replace(/\$\{[^}]*\}/g, ''),
  );
  const texts = [...code.matchAll(/(?<!=)>([^<>{}=;()]+)<\/?[A-Za-z]/g)].map(
    ([, text]) => text ?? '',
  );
  const han = code.match(/\p{Script=Han}+/gu) ?? [];
  return [...said, ...texts, ...han].filter(text => /\p{L}/u.test(text));
}

test('no words for the reader stand outside the catalogues', () => {
  const found = Object.entries(sources).flatMap(([path, source]) =>
    path.endsWith('.tsx') ? literals(source).map(text => `${path}: ${text}`) : [],
  );
  expect(found).toEqual([]);
});

test.each([
  ['<p>Hello</p>', 'Hello'],
  ['<p>\n  Hello, you\n</p>', 'Hello, you'],
  ['<b title="Hello" />', 'Hello'],
  ['<b aria-label={`Turn`} />', 'Turn'],
  ['const a = "关闭";', '关闭'],
])('words in %s would be found', (source, words) => {
  expect(literals(source).map(text => text.trim())).toEqual([words]);
});

test('values take their place in the message', () => {
  expect(inEnglish('progress.turn', { turn: 3, turns: 86 })).toBe('Turn 3 of 86');
});

test.each([
  [0, '0 turns', '0 轮'],
  [1, '1 turn', '1 轮'],
  [2, '2 turns', '2 轮'],
  [20_000, '20,000 turns', '20,000 轮'],
])('%d turns are “%s”, 「%s」', (count, english, chinese) => {
  expect(inEnglish('episode.turns', { count })).toBe(english);
  expect(inChinese('episode.turns', { count })).toBe(chinese);
});

test('a percentage is written as its language writes it', () => {
  expect(inEnglish('progress.percent', { percent: 35 })).toBe('35%');
  const inGerman = translator({ ...en, 'extension.language': 'de' });
  expect(inGerman('progress.percent', { percent: 35 })).toBe('35\u00a0%');
});

// What others rely upon to find the controls.
test.each([
  ['panel.name', '对读', 'Alongside'],
  ['panel.close', '关闭', 'Close'],
  ['panel.appearance', '显示', 'Appearance'],
  ['search.name', '搜索', 'Search'],
  ['follow.name', '跟随原文', 'Follow the article'],
  ['resume.continue', '继续阅读', 'Continue'],
  ['resume.startOver', '从头开始', 'Start over'],
  ['turn.previous', '上一段发言', 'Previous turn'],
  ['turn.next', '下一段发言', 'Next turn'],
] as const)('%s is 「%s」, “%s”', (key, zh, en) => {
  expect(inChinese(key)).toBe(zh);
  expect(inEnglish(key)).toBe(en);
});
