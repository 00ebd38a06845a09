import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** What a file imports: files of ours by their paths from the top folder, packages by their names. */
export type Imports = { readonly files: readonly string[]; readonly packages: readonly string[] };

const IMPORT =
  /^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** Find what a file imports, types included. */
export function importsOf({ path, text }: SourceFile): Imports {
  const names = [...text.matchAll(IMPORT)].map(found => found.slice(1).join(''));
  return {
    files: names
      .filter(name => name.startsWith('.'))
      .map(name => posix.join(posix.dirname(path), name.replace(/\?.*$/, ''))),
    packages: names.filter(name => !name.startsWith('.')),
  };
}

/** Return the folder at the top that a path begins with. */
export function topFolder(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
