/**
 * Return what the changelog says of the version that a tag names.
 *
 * @param tag the tag to release, such as `v0.2.0`.
 * @param version the version of the package.
 * @throws if the tag is not that version, or the changelog does not tell of it.
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) {
    throw new Error(`The tag is ${tag}, but package.json has the version ${version}.`);
  }
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find(section => section.startsWith(`[${version}]`));
  // Behind the last section stand the addresses of the links.
  const notes = section
    ?.replace(/^.*/, '')
    .replace(/^\[.*\]: .*$/gm, '')
    .trim();
  if (!notes) throw new Error(`CHANGELOG.md tells nothing of ${version}.`);
  return notes;
}
