// node scripts/tell-release.ts v0.2.0: checks a tag before its release, and prints what is new in it.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { releaseNotes } from './release-notes.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const { version } = JSON.parse(read('package.json'));
console.log(releaseNotes(argv[2] ?? '', version, read('CHANGELOG.md')));
