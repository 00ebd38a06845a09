import { expect, test } from 'vitest';
import { releaseNotes } from '../../scripts/release-notes.ts';
import { readSource } from '../architecture/source-files.ts';

const changelog = `# Changelog

## [Unreleased]

- Later.

## [0.2.0] - 2026-12-01

### Added

- Now.

## [0.1.0]

- Before.

[0.2.0]: ../compare
[0.1.0]: ../tag
`;

test('a release says what is new in it, and nothing of other versions', () => {
  expect(releaseNotes('v0.2.0', '0.2.0', changelog)).toBe('### Added\n\n- Now.');
  expect(releaseNotes('v0.1.0', '0.1.0', changelog)).toBe('- Before.');
});

test.each([
  ['another version', 'v0.2.1', '0.2.0'],
  ['no version', '', '0.2.0'],
  ['a version without v', '0.2.0', '0.2.0'],
  ['a version that the changelog leaves out', 'v0.3.0', '0.3.0'],
])('a tag that is %s makes no release', (_, tag, version) => {
  expect(() => releaseNotes(tag, version, changelog)).toThrow(version);
});

test('the version that we have could be released', () => {
  const { version } = JSON.parse(readSource('package.json'));
  expect(releaseNotes(`v${version}`, version, readSource('CHANGELOG.md'))).toMatch(/^### Added/);
});
