import { expect, test } from 'vitest';
import english from '../../assets/messages/en.json';
import chinese from '../../assets/messages/zh-CN.json';
import { translator } from '../../components/messages.ts';
import { ON_DEMAND_SECTIONS } from '../../scripts/message-keys-plugin.ts';

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

const keysOf = (catalogue: Catalogue) =>
  Object.entries(catalogue).flatMap(([section, messages]) =>
    Object.keys(messages).map(name => `${section}.${name}`),
  );
const flat = (catalogue: Catalogue) =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([section, messages]) =>
      Object.entries(messages).map(([name, message]) => [`${section}.${name}`, message]),
    ),
  );
const valuesIn = (message = '') => (message.match(/\{\w+\}/g) ?? []).sort();

test('every language has every message and no other', () => {
  expect(keysOf(chinese).sort()).toEqual(keysOf(english).sort());
});

test.each(keysOf(english))('%s says the same values in every language, and something', key => {
  const [section = '', name = ''] = key.split('.');
  const [en, zh] = [english, chinese].map(catalogue => (catalogue as Catalogue)[section]?.[name]);
  expect(valuesIn(zh)).toEqual(valuesIn(en));
  expect(en?.trim()).toBeTruthy();
  expect(zh?.trim()).toBeTruthy();
});

test('values take their place in the message', () => {
  const t = translator(flat(english));
  expect(t('progress.turn', { turn: 3, turns: 86 })).toBe('Turn 3 of 86');
});

const sources = import.meta.glob<string>('../../{components,entrypoints}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const early = Object.entries(sources).filter(([path]) => !path.includes('/on-demand/'));

test.each(early)(
  '%s, there from the start, speaks of nothing that is read on demand',
  (_, source) => {
    const keys = [...source.matchAll(/\bt\(\s*['`]([\w-]+)\./g)].map(([, section]) => section);
    expect(keys.filter(section => ON_DEMAND_SECTIONS.includes(section ?? ''))).toEqual([]);
  },
);

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
  expect(translator(flat(chinese))(key)).toBe(zh);
  expect(translator(flat(english))(key)).toBe(en);
});
