import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What WCAG 2.2 AA asks of text, and of the graphics that controls are known by. */
const TEXT = 4.5;
const GRAPHICS = 3;

const folder = new URL('../../assets/styles/', import.meta.url);
const css = readFileSync(new URL('tokens.css', folder), 'utf8');
const styles = readdirSync(folder)
  .map(file => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');
const light = coloursOf('.root {');
const own = {
  sepia: coloursOf('.root[data-theme="sepia"] {'),
  dark: coloursOf('.root[data-theme="dark"] {'),
};
const themes = {
  light,
  sepia: { ...light, ...own.sepia },
  dark: { ...light, ...own.dark },
};

const papers = ['paper', 'paper-raised', 'paper-sunken'];
const washes = ['speaker-a-wash', 'speaker-b-wash'];

/** What is written on what. */
const texts = [
  ...pairs(['ink', 'ink-soft', 'ink-quiet'], [...papers, ...washes]),
  ...pairs(['speaker-a'], [...papers, 'speaker-a-wash']),
  ...pairs(['speaker-b'], [...papers, 'speaker-b-wash']),
  ...pairs(['on-solid'], ['solid']),
  ...pairs(['on-hit'], ['hit']),
  ...pairs(['on-hit-current'], ['hit-current']),
  ...pairs(['ink', 'ink-soft'], ['well', 'key']),
];

/** What is drawn on what: outlines of controls, focus, marks, the reading bar, the track. */
const graphics = [
  ...pairs(['line-strong', 'hit-tick'], ['paper', 'paper-raised']),
  ...pairs(['line-strong'], ['well']),
  ...pairs(['hit-mark'], papers),
  ...pairs(['focus'], [...papers, ...washes]),
  ...pairs(['speaker-a', 'speaker-b', 'ink-quiet'], papers),
  ...pairs(['speaker-a'], ['speaker-a-wash']),
  ...pairs(['speaker-b'], ['speaker-b-wash']),
  ...pairs(['ink'], ['line', 'track', 'paper-raised']),
  ...pairs(['solid'], ['paper-raised']),
];

describe.each(Object.entries(themes))('on %s paper', (_theme, colours) => {
  test.each(texts)('%s is readable on %s', (front, back) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(graphics)('%s can be made out on %s', (front, back) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(GRAPHICS);
  });
});

test.each(Object.entries(own))('the %s paper has every colour of its own', (_theme, colours) => {
  for (const [name, colour] of Object.entries(light)) {
    expect(colours, name).toHaveProperty(name);
    if (/^(paper|ink|speaker)/.test(name)) expect(colours[name], name).not.toBe(colour);
  }
});

test('every colour that the styles use is among those that are checked', () => {
  const used = new Set([...styles.matchAll(/var\(--al-color-([\w-]+)\)/g)].map(([, name]) => name));
  const checked = new Set([...texts, ...graphics].flat());
  // Drawn only to divide, never to be known by.
  const unchecked = [...used].filter(name => name && !checked.has(name) && name !== 'scheme');
  expect(unchecked).toEqual([]);
});

test('a tile shows each paper in the colours that it has', () => {
  for (const [theme, colours] of Object.entries(themes)) {
    const tile = styles.match(new RegExp(`\\[data-paper="${theme}"\\] \\{([^}]*)\\}`))?.[1];
    expect(tile, theme).toContain(`background: ${colours.paper}`);
    expect(tile, theme).toContain(`color: ${colours.ink};`);
  }
});

test('a colour that cannot be made out is noticed', () => {
  expect(contrast('#fbfaf7', '#e6e2d9')).toBeLessThan(GRAPHICS);
  expect(contrast('#8b857a', '#fbfaf7')).toBeLessThan(TEXT);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

function pairs(fronts: readonly string[], backs: readonly string[]): [string, string][] {
  return fronts.flatMap(front => backs.map((back): [string, string] => [front, back]));
}

/** The colours of the rules that begin so, by name. */
function coloursOf(start: string): Record<string, string> {
  const rules = css.split(start).slice(1);
  if (rules.length === 0) throw new Error(`The tokens have no rule that begins ${start}`);
  const found = rules
    .map(rule => rule.slice(0, rule.indexOf('}')))
    .join('')
    .matchAll(/--al-color-([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name, colour]) => [name, colour]));
}

/** The contrast of two colours as WCAG counts it, from 1 to 21. */
function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('tokens.css lacks a colour.');
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
