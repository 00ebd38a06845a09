import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The size of something shipped, in bytes. */
export type Size = { readonly name: string; readonly raw: number; readonly gzip: number };

/** Measure every file of a built extension, by name. */
export function shippedFiles(folder: string): Size[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map(path => sizeOf(path.slice(folder.length + 1), readFileSync(path)));
}

function sizeOf(name: string, content: Buffer): Size {
  return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
}
