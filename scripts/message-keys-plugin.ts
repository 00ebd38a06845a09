import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The sections of the catalogue that only the script loaded on demand speaks of. */
export const ON_DEMAND_SECTIONS: readonly string[] = ['appearance'];

/** Which sections each module lists. */
const MODULES: Readonly<Record<string, (section: string) => boolean>> = {
  'virtual:message-keys': section => !ON_DEMAND_SECTIONS.includes(section),
  'virtual:on-demand-message-keys': section => ON_DEMAND_SECTIONS.includes(section),
};

/**
 * Lists messages of the catalogue, such as `panel.close`: as `virtual:message-keys` those that are
 * read when the page opens, as `virtual:on-demand-message-keys` the others.
 */
export function messageKeysPlugin(catalogue = 'assets/messages/en.json'): Plugin {
  return {
    name: 'alongside:message-keys',
    resolveId: id => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const isListed = MODULES[id.slice(1)];
      if (!isListed) return null;
      this.addWatchFile(resolve(catalogue));
      const sections: Record<string, object> = JSON.parse(readFileSync(catalogue, 'utf8'));
      const keys = Object.entries(sections).flatMap(([section, messages]) =>
        isListed(section) ? Object.keys(messages).map(name => `${section}.${name}`) : [],
      );
      return `export default ${JSON.stringify(keys.join(' '))}.split(' ');`;
    },
  };
}
