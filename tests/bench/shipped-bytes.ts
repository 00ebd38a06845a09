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

/**
 * Measure the script of the article's page, its transcripts taken out.
 *
 * @throws if the transcripts are not found, so that nothing is measured by mistake.
 */
export function scriptWithoutTranscripts(folder: string): Size {
  const script = readFileSync(join(folder, 'content-scripts/article.js'), 'utf8');
  const [before, transcripts, after] = script.split(/(JSON\.parse\((?:'[^']*'|`[^`]*`)\))/);
  if (!transcripts?.includes('EZRA KLEIN') || after === undefined) {
    throw new Error('The transcripts are not where they used to be in content-scripts/article.js.');
  }
  return sizeOf('content-scripts/article.js without transcripts', Buffer.from(before + after));
}

function sizeOf(name: string, content: Buffer): Size {
  return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
}
