import { existsSync, readFileSync } from 'node:fs';
import { type Pages, standInPages } from '../../dev/stand-in/stand-in.ts';
import { interview, standInPage } from '../../dev/stand-in/stand-in-page.ts';

/** Where the stand-in serves the files of the Hypothesis client. */
const FOLDER = '/hypothesis/';

const CLIENT = new URL('../../node_modules/hypothesis/build/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/**
 * The interview with the client of Hypothesis in it, which annotates pages in a panel of its own:
 * https://github.com/hypothesis/client. The application inside that panel, which its makers serve, is
 * not there: what is measured is what it does in the page.
 */
export const annotatedPages: Pages = url => {
  const { pathname } = url;
  if (!pathname.startsWith(FOLDER)) {
    const page = standInPages(url);
    return typeof page === 'string' ? standInPage(interview()).replace('</head>', EMBEDDED) : page;
  }
  const file = new URL(pathname.slice(FOLDER.length), CLIENT);
  if (!existsSync(file)) return null;
  const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { type, body: readFileSync(file, 'utf8') };
};

const site = 'https://www.nytimes.com';
const config = {
  assetRoot: `${site}${FOLDER}`,
  sidebarAppUrl: `${site}${FOLDER}app.html`,
  notebookAppUrl: `${site}${FOLDER}notebook.html`,
  profileAppUrl: `${site}${FOLDER}profile.html`,
  openSidebar: true,
};
const EMBEDDED = `<script type="application/json" class="js-hypothesis-config">${JSON.stringify(config)}</script>
<script async src="${FOLDER}boot.js"></script></head>`;
