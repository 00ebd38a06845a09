import type { InlineConfig } from 'vite';

/** The modules that the article's script lends: see `entrypoints/article.content/lent.ts`. */
const LENT = ['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals'];
const OWN =
  /\/((?:components\/(?:Icon|messages|keys\/key-hint))|platform\/extension\/(?:calls|read-messages))\.tsx?$/;

/**
 * Build the script that is loaded on demand without the modules that the article's script lends it.
 *
 * Its code then reads them from where the two meet: see `platform/on-demand-script.ts`.
 */
export function borrowModules(config: InlineConfig): void {
  config.build ??= {};
  const { rollupOptions = {} } = config.build;
  const output = [rollupOptions.output ?? {}].flat()[0] ?? {};
  const nameOf = (id: string) => OWN.exec(`/${id}`)?.[1] ?? id;
  config.build.rollupOptions = {
    ...rollupOptions,
    external: id => LENT.includes(id) || OWN.test(`/${id}`),
    output: { ...output, globals: id => `alongside.lent[${JSON.stringify(nameOf(id))}]` },
  };
}
