import { readdirSync, readFileSync } from 'node:fs';

/** A file of ours, by its path from the top folder. */
export type SourceFile = { readonly path: string; readonly text: string };

const TOP = new URL('../../', import.meta.url);

/** Read every file in a folder of the project, and in those inside it, whose name ends so. */
export function sourceFiles(folder: string, ending: RegExp): readonly SourceFile[] {
  return readdirSync(new URL(folder, TOP), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath.slice(TOP.pathname.length)}/${name}`)
    .sort()
    .map(path => ({ path, text: readFileSync(new URL(path, TOP), 'utf8') }));
}

/** List the folders and the files of a folder, without what names end with. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, TOP)).map(name => name.replace(/\..*$/, ''));
}

/** List the folders in a folder. */
export function foldersIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, TOP), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Read one file by its path from the top folder. */
export function readSource(path: string): string {
  return readFileSync(new URL(path, TOP), 'utf8');
}
