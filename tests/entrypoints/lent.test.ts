import { expect, test } from 'vitest';
import { lent } from '../../entrypoints/article.content/lent.ts';

const sources = import.meta.glob<string>(
  ['../../components/on-demand/*.{ts,tsx}', '../../entrypoints/on-demand.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** What a source names of a module that is lent, types left out. */
function borrowed(source: string): [module: string, name: string][] {
  const imports = source.matchAll(/import \{([^}]*)\} from '(?:\.\.\/)?([^']+?)(?:\.ts)?'/g);
  return [...imports].flatMap(([, names = '', from = '']) => {
    const module = `components/${from}` in lent ? `components/${from}` : from;
    if (!(module in lent)) return [];
    const values = names.split(',').filter(name => name.trim() && !/^\s*type /.test(name));
    return values.map((name): [string, string] => [module, name.trim()]);
  });
}

test.each(Object.entries(sources))('%s borrows only what is lent', (_path, source) => {
  for (const [module, name] of borrowed(source)) {
    expect(Object.keys(lent[module as keyof typeof lent])).toContain(name);
  }
});

test('there is something to borrow', () => {
  expect(Object.values(sources).flatMap(borrowed)).toContainEqual([
    'components/messages',
    'useMessages',
  ]);
});
