// npm run shots: writes a picture of the panel in every state, on every paper and in every width to .output/shots/.
// npm run shots -- --lang en, or zh-TW, or --forced-colors: to a folder of that name in there.
// node scripts/shots.ts dark.390: without building anew, those alone whose names contain that.
import { mkdir, rm } from 'node:fs/promises';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Viewport } from 'puppeteer-core';
import { openBrowser } from '../dev/browser/open-browser.ts';
import {
  makeStage,
  OPENINGS,
  type Opening,
  PANEL_STATES,
  pagesOfStates,
} from '../dev/panel/panel-states.ts';
import { catalogues, type Language, localeOf, wordsOf } from '../tests/assets/catalogues.ts';
import { PAPERS, type Paper } from '../tests/e2e/harness/axe.ts';

const LANGUAGES = Object.keys(catalogues) as readonly Language[];

/** The windows that every state is shown in, unless it has one of its own. */
const VIEWS: readonly Viewport[] = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844, isMobile: true, hasTouch: true },
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** The language of the interface. */
    lang: { type: 'string', default: 'zh-CN' },
    /** With the few colours that a system sets, instead of our papers. */
    'forced-colors': { type: 'boolean', default: false },
  },
});

try {
  const { lang, 'forced-colors': forcedColors } = values;
  await shoot(positionals[0] ?? '', requireLanguage(lang), forcedColors);
  exit(0);
} catch (error) {
  console.error(error);
  exit(1);
}

/** @param wanted only pictures whose names contain this are written */
async function shoot(wanted: string, language: Language, forcedColors: boolean): Promise<void> {
  const variant = [language === 'zh-CN' ? [] : language, forcedColors ? 'forced-colors' : []];
  const folder = new URL(`../.output/shots/${variant.flat().join('-')}/`, import.meta.url);
  if (!wanted) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const browser = await openBrowser({
    browser: 'chromium',
    lang: localeOf(language),
    reducedMotion: true,
    forcedColors,
    pages: pagesOfStates,
  });
  const stage = makeStage(browser, wordsOf(language));
  const papers = PAPERS.filter(paper => !forcedColors || paper !== 'sepia');
  try {
    for (const [turn, usual] of VIEWS.entries()) {
      const planned = PANEL_STATES.map((state, at) => {
        const { view: own }: Opening = OPENINGS[state.page];
        const number = String(at + 1).padStart(2, '0');
        const name = `${number} ${state.name}`.replaceAll(/[ ,]+/g, '-');
        const pictures = papers
          .map(paper => ({ paper, file: `${name}.${paper}.${(own ?? usual).width}.png` as const }))
          .filter(({ file }) => file.includes(wanted));
        // What has a window of its own needs no other.
        return { state, pictures: own && turn > 0 ? [] : pictures };
      });
      for (const [at, { state, pictures }] of planned.entries()) {
        // States of one page follow each other, and one may begin where another has led.
        const isOnTheWay = ({ state: { page }, pictures }: (typeof planned)[number]) =>
          page === state.page && pictures.length > 0;
        if (!planned.slice(at).some(isOnTheWay)) continue;
        const { page, panel } = await stage.show(state, usual);
        for (const { paper, file } of pictures) {
          const colorScheme = paper === 'dark' ? 'dark' : 'light';
          if (forcedColors) await browser.prefer(page, { colorScheme, forcedColors });
          await panel.evaluate(wear, paper);
          await page.screenshot({ path: fileURLToPath(new URL(file, folder)) as typeof file });
          console.log(file);
        }
      }
    }
  } finally {
    await browser.close();
  }
}

function requireLanguage(lang: string): Language {
  const known = LANGUAGES.find(language => language === lang);
  if (known) return known;
  throw new Error(`--lang ${lang}: the interface speaks ${LANGUAGES.join(', ')}`);
}

// Runs in the page, so it uses nothing but its arguments: all that the styles know of the paper.
function wear(root: Document, paper: Paper): void {
  const drawn = root.querySelector<HTMLElement>('.root');
  if (drawn) drawn.dataset.theme = paper;
}
