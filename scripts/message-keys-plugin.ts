import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const KEYS = 'virtual:message-keys';

/** Lists every message of the catalogue, such as `panel.close`, as `virtual:message-keys`. */
export function messageKeysPlugin(catalogue = 'assets/messages/en.json'): Plugin {
  return {
    name: 'alongside:message-keys',
    resolveId: id => (id === KEYS ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${KEYS}`) return null;
      this.addWatchFile(resolve(catalogue));
      const sections: Record<string, object> = JSON.parse(readFileSync(catalogue, 'utf8'));
      const keys = Object.entries(sections).flatMap(([section, messages]) =>
        Object.keys(messages).map(name => `${section}.${name}`),
      );
      return `export default ${JSON.stringify(keys)};`;
    },
  };
}
