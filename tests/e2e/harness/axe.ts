import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Panel } from '../../../dev/panel/panel.ts';
import { takingAlong } from '../../../dev/panel/taking-along.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The papers that the panel can wear. */
export const PAPERS = ['light', 'sepia', 'dark'] as const;
export type Paper = (typeof PAPERS)[number];

/** What axe says of something, rule by rule. */
export type Judgement = {
  readonly violations: readonly Finding[];
  /** What axe could not decide, though it is in sight. */
  readonly undecided: readonly Finding[];
  /** The rules that something was held against and met. */
  readonly met: readonly string[];
  /** How many texts of the part looked for can be read on what is behind them. */
  readonly readable: number;
};

export type Finding = {
  readonly rule: string;
  readonly html: string;
  readonly why: string;
};

type Look = {
  /** Only these rules; all of them if there are none. */
  readonly rules: readonly string[];
  /** The part of which texts are counted. */
  readonly part: string;
  /** What is not meant to be read, if anything. */
  readonly covered: string | null;
};

/** The rules of axe that another paper can break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Let axe look at a whole page: by all its rules, or by those that depend on colours. */
export async function judgePage(page: Page, isOfColour: boolean): Promise<Judgement> {
  await page.evaluate(axe);
  const look = { rules: isOfColour ? OF_COLOUR : [], part: 'body', covered: null };
  return page.evaluate(lookAtPage, look) as Promise<Judgement>;
}

/** What of the panel is looked at. */
export type Sight = {
  /** The part that must have texts that can be read. */
  readonly part: string;
  /** What is not meant to be read, if anything. */
  readonly covered: string | null;
  /** Whether to look at turns out of view as well, which takes long. */
  readonly isWhole: boolean;
};

/**
 * Let axe look at the panel on each paper: by all its rules on the first, by those that depend on
 * colours on the others.
 */
export async function judgePanel(
  panel: Panel,
  { part, covered, isWhole }: Sight,
): Promise<Readonly<Record<Paper, Judgement>>> {
  if (!(await panel.evaluate(() => 'axe' in window))) await panel.evaluate(runScriptOfAxe);
  const looks = PAPERS.map((paper, at) => {
    return { paper, rules: at === 0 ? [] : OF_COLOUR, part, covered };
  });
  return panel.evaluate(lookAtPanel, looks, isWhole) as Promise<Record<Paper, Judgement>>;
}

// These functions run in the page or the panel, so each uses nothing but its arguments and what it takes along.

/** Whether something of the panel is cut off by a list that scrolls, or lies under another thing. */
function isOutOfSight(element: Element): boolean {
  // What the reader opens or points at.
  const OVER = '.list, .contents, .pop, .quote-menu, .peek';
  const box = element.getBoundingClientRect();
  const isWithin = ({ top, bottom }: DOMRect) => box.top >= top && box.bottom <= bottom;
  const isBeside = ({ left, right, top, bottom }: DOMRect) =>
    box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom;

  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const isScrolled = outer.clientHeight > 0 && outer.scrollHeight > outer.clientHeight;
    if (isScrolled && !isWithin(outer.getBoundingClientRect())) return true;
  }
  return [...document.querySelectorAll(OVER)].some(
    over => !over.contains(element) && !isBeside(over.getBoundingClientRect()),
  );
}

/** Whether axe need not decide about it. */
function isExcused({ element, any: [check] }: NodeResult): boolean {
  // One character could as well be a picture.
  if (!element || element.textContent.trim().length === 1) return true;
  if (!/Obscur|bgOverlap/.test(check?.data?.messageKey)) return false;
  // A field that is scrolled is taken to lie under itself.
  if (element.matches('textarea') && element.scrollTop > 0) return true;
  // Much of the transcript is out of sight at any time; what of it matters to a state is its part.
  return element.closest('.scroll') !== null || isOutOfSight(element);
}

/** Run axe on what matches. */
async function runAxe(context: string, { rules, part, covered }: Look): Promise<Judgement> {
  const { axe } = window as unknown as {
    axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  };
  // Two that axe leaves out unless they are asked for, and readers with tremor or voice need.
  const more = {
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
  };
  const { violations, incomplete, passes } = await axe.run(context, {
    preload: false,
    selectors: false,
    elementRef: true,
    ...(rules.length > 0 ? { runOnly: [...rules] } : { rules: more }),
  });
  const isIn = ({ element }: NodeResult, selector: string) => Boolean(element?.closest(selector));
  const isCovered = (node: NodeResult) => covered !== null && isIn(node, covered);
  const findings = (results: AxeResults['violations'], isLeftOut: (node: NodeResult) => boolean) =>
    results.flatMap(({ id, nodes }) =>
      nodes
        .filter(node => !isLeftOut(node))
        .map(({ html, any, all, none }) => ({
          rule: id,
          html: html.slice(0, 200),
          why: [...any, ...all, ...none].map(({ message }) => message).join(' '),
        })),
    );
  const contrast = passes.find(({ id }) => id === 'color-contrast');
  return {
    violations: findings(violations, isCovered),
    undecided: findings(incomplete, node => isCovered(node) || isExcused(node)),
    met: passes.map(({ id }) => id),
    readable: contrast?.nodes.filter(node => isIn(node, part)).length ?? 0,
  };
}

/** Make `axe` known to the window. */
const runScriptOfAxe = Object.assign(() => {}, { toString: () => `() => { ${axe} }` });

/** Run axe on a page. */
const lookAtPage = takingAlong([isOutOfSight, isExcused, runAxe], (look: Look) =>
  runAxe('html', look),
);

/** Run axe on the panel; if not on all of it, without the turns out of view, which are all alike. */
const lookAtPanel = takingAlong(
  [isOutOfSight, isExcused, runAxe],
  async (root: Document, looks: readonly (Look & { paper: string })[], isWhole: boolean) => {
    const view = root.querySelector('.scroll')?.getBoundingClientRect();
    const away = [...root.querySelectorAll<HTMLElement>('.turn')]
      .map(turn => ({ turn, box: turn.getBoundingClientRect() }))
      .filter(({ box }) => !isWhole && view && (box.bottom <= view.top || box.top >= view.bottom))
      .map(({ turn, box }) => {
        const room = document.createElement('div');
        room.style.height = `${box.height}px`;
        return { turn, room };
      });
    // Axe cannot tell what a pseudo element draws behind a text, so the elements draw it themselves;
    // nor that nothing is drawn over the title, which can be dragged in a narrow window.
    const washes = document.createElement('style');
    washes.textContent = `
      .chip[aria-pressed="true"], [data-moved] .para[aria-current] { background: var(--wash); }
      .chip::before, .chip::after, .para::before { content: none !important; }
      .head-title { position: relative; z-index: 2; }`;
    root.head.append(washes);
    const drawn = root.querySelector<HTMLElement>('.root');
    const worn = drawn?.dataset.theme ?? '';
    for (const { turn, room } of away) turn.replaceWith(room);
    try {
      const judgements: Record<string, Judgement> = {};
      for (const look of looks) {
        // All that the styles know of the paper, and quicker than to choose it each time.
        if (drawn) drawn.dataset.theme = look.paper;
        judgements[look.paper] = await runAxe('body', look);
      }
      return judgements;
    } finally {
      if (drawn) drawn.dataset.theme = worn;
      washes.remove();
      for (const { turn, room } of away) room.replaceWith(turn);
    }
  },
);
