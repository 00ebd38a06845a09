import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { saidKeys } from './said-keys.ts';

const ALL = 'virtual:message-keys';
const ARTICLE = 'virtual:article-message-keys';

/** Where the script of the article's page begins. */
const ARTICLE_SCRIPT = 'entrypoints/article.content/index.tsx';

/**
 * Lists every message of the catalogue, such as `panel.close`, as `virtual:message-keys`, and those
 * that the article's script says, which is to stay small, as `virtual:article-message-keys`.
 */
export function messageKeysPlugin(catalogue = 'assets/messages/en.json'): Plugin {
  return {
    name: 'alongside:message-keys',
    resolveId: id => (id === ALL || id === ARTICLE ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${ALL}` && id !== `\0${ARTICLE}`) return null;
      this.addWatchFile(resolve(catalogue));
      const sections: Record<string, object> = JSON.parse(readFileSync(catalogue, 'utf8'));
      const all = Object.entries(sections).flatMap(([section, messages]) =>
        Object.keys(messages).map(name => `${section}.${name}`),
      );
      const keys = id.endsWith(ALL) ? all : saidKeys(all, sourcesFrom(ARTICLE_SCRIPT));
      return `export default ${JSON.stringify(keys.join(' '))}.split(' ');`;
    },
  };
}

/** Return the sources of a script: a file of ours, and all files of ours that it imports. */
function sourcesFrom(entry: string): readonly string[] {
  const sources = new Map<string, string>();
  const read = (path: string) => {
    if (sources.has(path)) return;
    const source = readFileSync(path, 'utf8');
    sources.set(path, source);
    for (const [, name = ''] of source.matchAll(/(?:from|import) '(\.[^']+\.tsx?)'/g)) {
      read(resolve(dirname(path), name));
    }
  };
  read(resolve(entry));
  return [...sources.values()];
}
