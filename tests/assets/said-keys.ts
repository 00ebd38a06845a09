/**
 * Return those of the messages that sources say: by name, as `'panel.close'`, or with all others of
 * their section, where a name is put together, as in `` `failure.${kind}` ``.
 */
export function saidKeys(keys: readonly string[], sources: readonly string[]): readonly string[] {
  return keys.filter(key => {
    const section = key.slice(0, key.indexOf('.'));
    return sources.some(
      source => source.includes(`'${key}'`) || source.includes(`\`${section}.\${`),
    );
  });
}
