import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(
  ['../{core,components,platform,entrypoints,data}/**/*.{ts,tsx}', '!../**/*.d.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** What each folder may import, besides its own files: see the table in README.md. */
const allowed: Record<string, RegExp> = {
  // Both pure: what an episode's files must hold, and where in them it stands.
  core: /^(valibot|jsonc-parser)$/,
  components: /^((\.\.\/)+(core|assets)\/|preact$|preact\/hooks$|@preact\/signals$)/,
  platform: /^((\.\.\/)+(core|assets\/messages)\/|preact$|webextension-polyfill$|wxt\/)/,
  entrypoints:
    /^((\.\.\/)+(core|components|platform|assets)\/|virtual:|preact(\/[a-z-]+)?$|@preact\/signals$|opencc-js\/|wxt\/)/,
  data: /^$/,
};

test.each(Object.entries(sources))('%s imports only what its folder may', (path, source) => {
  const [, folder = ''] = path.split('/');
  const names = [...source.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name = '']) => name);
  const isOwn = (name: string) =>
    name.startsWith('.') && new URL(name, `root:/tests/${path}`).pathname.startsWith(`/${folder}/`);
  const strange = names.filter(name => !isOwn(name) && !allowed[folder]?.test(name));
  expect(strange, `${folder}/ must not import these: find them a home that may`).toEqual([]);
});

test('each folder has files to check', () => {
  const folders = new Set(Object.keys(sources).map(path => path.split('/')[1]));
  expect([...folders].sort()).toEqual(['components', 'core', 'entrypoints', 'platform']);
});

const outsideApis = /\b(browser|chrome)\.\w|webextension-polyfill/;
const pure = Object.entries(sources).filter(([path]) => /^\.\.\/(core|components)\//.test(path));

test.each(pure)('%s does not ask the browser for anything', (_path, source) => {
  expect(source).not.toMatch(outsideApis);
});
