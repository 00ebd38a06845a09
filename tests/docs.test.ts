import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn, readSource, sourceFiles } from './architecture/source-files.ts';

const paths = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'BENCHMARKS.md', 'data/README.md'],
  ...sourceFiles('docs', /\.md$/).map(({ path }) => path),
];
const exists = (path: string) => existsSync(new URL(`../${path}`, import.meta.url));

describe.each(paths)('%s', path => {
  const text = readSource(path);

  test('leads to files that there are', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const files = links.filter(link => !/^https:/.test(link));
    const missing = files.filter(link => !exists(posix.join(posix.dirname(path), link)));
    expect(missing).toEqual([]);
  });

  test('speaks of files and folders that there are', () => {
    const OURS =
      /`((?:core|components|platform|entrypoints|data|assets|scripts|dev|tests|docs)\/[\w./-]*)`/g;
    const spoken = [...text.matchAll(OURS)].map(([, name = '']) => name);
    expect(spoken.filter(name => !exists(name))).toEqual([]);
  });

  test('speaks of commands that there are', () => {
    const { scripts } = JSON.parse(readSource('package.json'));
    const told = [...text.matchAll(/`npm (?:run (?:--silent )?)?([\w:]+)/g)];
    const names = told.map(([, name = '']) => name).filter(name => name !== 'install');
    expect(names.filter(name => !(name in scripts))).toEqual([]);
  });
});

test('each decision is listed under its number, and none is left out', () => {
  const list = readSource('docs/decisions/README.md');
  const records = namesIn('docs/decisions').filter(name => name !== 'README');
  expect(records.length).toBeGreaterThan(5);
  for (const [at, name] of records.sort().entries()) {
    const text = readSource(`docs/decisions/${name}.md`);
    const [, title] = /^# \d+\. (.+)$/m.exec(text) ?? [];
    expect(Number(name.slice(0, 4))).toBe(at + 1);
    expect(list).toContain(`[${at + 1}](${name}.md) | ${title} |`);
    for (const part of ['The question.', 'What we do.', 'What follows.', 'What would change it.']) {
      expect(text).toContain(`**${part}**`);
    }
  }
});
