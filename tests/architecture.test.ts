import { describe, expect, test } from 'vitest';
import { circles } from './architecture/circles.ts';
import { importsOf, topFolder } from './architecture/imports.ts';
import { readPicture } from './architecture/picture.ts';
import { foldersIn, namesIn, readSource, sourceFiles } from './architecture/source-files.ts';

const CODE = /(?<!\.d)\.(?:ts|tsx|mjs)$/;
const LAYERS = ['core', 'components', 'platform', 'entrypoints'] as const;

const layered = LAYERS.flatMap(layer => sourceFiles(layer, CODE));
const around = ['scripts', 'dev', 'tests'].flatMap(folder => sourceFiles(folder, CODE));
const files = [...layered, ...around].map(file => ({ ...file, imports: importsOf(file) }));
const picture = readPicture(readSource('README.md'));

/** The packages that each layer may import; whoever needs another finds it a home. */
const packages: Readonly<Record<(typeof LAYERS)[number], RegExp>> = {
  // Both pure: what an episode's files must hold, and where in them it stands.
  core: /^(valibot|jsonc-parser)$/,
  components: /^(preact|preact\/hooks|@preact\/signals)$/,
  platform: /^(webextension-polyfill|wxt\/.+|preact)$/,
  entrypoints: /^(virtual:.+|preact(\/.+)?|@preact\/signals|opencc-js\/.+|wxt\/.+)$/,
};

// The list only ever becomes shorter.
const KNOWN_STRANGERS: readonly string[] = [
  'scripts/shots.ts → tests/assets/catalogues.ts',
  'scripts/shots.ts → tests/e2e/harness/axe.ts',
];

describe('the picture of the house in README.md', () => {
  test.each([...picture.folders])('%s/ holds what its box says', (folder, words) => {
    expect([...words].sort(), 'redraw the box in README.md').toEqual([...contents(folder)].sort());
  });

  test('every folder that has code has its box', () => {
    expect([...picture.folders.keys()].sort()).toEqual(
      ['assets', 'data', 'dev', 'scripts', ...LAYERS].sort(),
    );
  });

  test.each(files.filter(({ path }) => !path.startsWith('tests/')))(
    '$path imports only where an arrow leads from its folder',
    ({ path, imports }) => {
      const from = topFolder(path);
      const allowed = [from, ...(picture.arrows.get(from) ?? [])];
      const strange = imports.files
        .filter(to => !allowed.includes(topFolder(to)))
        .map(to => `${path} → ${to}`);
      const unknown = strange.filter(name => !KNOWN_STRANGERS.includes(name));
      expect(unknown, 'find these a home that may be imported from here').toEqual([]);
    },
  );

  test('every arrow is an import that there is', () => {
    const imported = new Set(
      files.flatMap(({ path, imports }) =>
        imports.files.map(to => `${topFolder(path)} --> ${topFolder(to)}`),
      ),
    );
    const drawn = [...picture.arrows].flatMap(([from, to]) =>
      to.map(name => `${from} --> ${name}`),
    );
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.filter(arrow => !imported.has(arrow))).toEqual([]);
  });

  test('the arrows go one way, and never between components and platform', () => {
    expect(circles(picture.arrows)).toEqual([]);
    expect(picture.arrows.get('components')).not.toContain('platform');
    expect(picture.arrows.get('platform')).not.toContain('components');
    expect(picture.arrows.has('core')).toBe(false);
  });
});

/** What a box of the picture is to name. */
function contents(folder: string): readonly string[] {
  if (folder === 'entrypoints') return namesIn(folder);
  if (folder === 'scripts') return ['what the commands run'];
  return foldersIn(folder);
}

test.each(files.filter(({ path }) => isLayered(path)))(
  '$path imports only packages that its layer may',
  ({ path, imports }) => {
    const may = packages[topFolder(path) as keyof typeof packages];
    expect(imports.packages.filter(name => !may.test(name))).toEqual([]);
  },
);

test.each(files)('$path imports no file of tests that others may not', ({ imports }) => {
  expect(imports.files.filter(name => /\.test\.tsx?$/.test(name))).toEqual([]);
});

test('no file leads back to itself by what it imports', () => {
  const next = new Map(files.map(({ path, imports }) => [path, imports.files]));
  const found = circles(next).flat();
  expect(found, 'cut the circle').toEqual([]);
});

test('what is known to be wrong is still wrong: else take it from its list', () => {
  const imports = files.flatMap(file => file.imports.files.map(to => `${file.path} → ${to}`));
  expect(KNOWN_STRANGERS.filter(name => !imports.includes(name))).toEqual([]);
});

test.each(['core', 'components', 'platform'])(
  'the tests of %s/ stand in folders of its names',
  layer => {
    const strange = foldersIn(`tests/${layer}`).filter(name => !foldersIn(layer).includes(name));
    expect(strange.filter(name => name !== 'harness')).toEqual([]);
  },
);

test('no folder or file has a name that refuses nothing', () => {
  const REFUSE_NOTHING = /(^|\/)(utils?|libs?|helpers?|common|shared|misc|tools?)(\/|\.\w+$)/i;
  expect(files.map(({ path }) => path).filter(path => REFUSE_NOTHING.test(path))).toEqual([]);
  expect('core/utils/a.ts').toMatch(REFUSE_NOTHING);
});

test('no length of ours is measured in rem, which belongs to the page', () => {
  const REM = /\d(?:\.\d+)?rem\b/;
  const styles = ['assets', 'components', 'platform', 'entrypoints'].flatMap(folder =>
    sourceFiles(folder, /\.(css|html|tsx?)$/),
  );
  expect(styles.length).toBeGreaterThan(100);
  expect(styles.filter(({ text }) => REM.test(text)).map(({ path }) => path)).toEqual([]);
  expect('margin: 1.5rem;').toMatch(REM);
});

const OUTSIDE = /\b(browser|chrome)\.\w|webextension-polyfill/;
const CLOCK = /\b(Date\.now|new Date\(\)|performance\.|setTimeout|setInterval|Math\.random)/;

test.each(layered.filter(({ path }) => /^(core|components)\//.test(path)))(
  '$path does not ask the browser for anything',
  ({ text }) => {
    expect(text).not.toMatch(OUTSIDE);
  },
);

test.each(layered.filter(({ path }) => path.startsWith('core/')))(
  '$path knows no clock, no timer and no chance',
  ({ text }) => {
    expect(text).not.toMatch(CLOCK);
  },
);

test('core/ is compiled without the types of pages', () => {
  const { compilerOptions } = JSON.parse(readSource('core/tsconfig.json'));
  expect(compilerOptions).toMatchObject({ lib: ['ES2024'], types: [] });
  expect(JSON.parse(readSource('package.json')).scripts.check).toContain('tsc -p core');
});

describe('what the checks above stand on', () => {
  test('a circle is found, and what only leads to it is not of it', () => {
    const next = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', []],
      ['e', ['a']],
    ]);
    expect(circles(next)).toEqual([['a', 'b', 'c']]);
  });

  test('imports are found however they are written', () => {
    const text = [
      "import a, { b } from '../core/a.ts';",
      "import {\n  c,\n} from './c.ts';",
      "export type { D } from './d.ts';",
      "import './e.css?inline';",
      "const f = await import('../f.ts');",
      "import { g } from 'g/h';",
      "const text = 'imported from ';",
    ].join('\n');
    expect(importsOf({ path: 'components/panel/x.ts', text })).toEqual({
      files: [
        'components/core/a.ts',
        'components/panel/c.ts',
        'components/panel/d.ts',
        'components/panel/e.css',
        'components/f.ts',
      ],
      packages: ['g/h'],
    });
  });

  test('boxes and arrows are read from a picture', () => {
    const { folders, arrows } = readPicture(
      '```mermaid\nflowchart TD\n  a["<b>a</b><br>one · two<br>three"]\n  a --> b & c\n```',
    );
    expect([...folders]).toEqual([['a', ['one', 'two', 'three']]]);
    expect([...arrows]).toEqual([['a', ['b', 'c']]]);
  });
});

function isLayered(path: string): boolean {
  return LAYERS.some(layer => layer === topFolder(path));
}
