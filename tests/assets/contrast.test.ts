import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What WCAG 2.2 AA asks of text, and of the graphics that controls are known by. */
const TEXT = 4.5;
const GRAPHICS = 3;

const css = readFileSync(new URL('../../assets/styles/tokens.css', import.meta.url), 'utf8');
const light = coloursAfter(/\.root \{\s*--al-color-scheme: light;/);
const dark = { ...light, ...coloursAfter(/\.root\[data-theme="dark"\] \{/) };

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
];

/** What is drawn on what: outlines of controls, focus, marks, the reading bar, the track. */
const graphics = [
  ...pairs(['line-strong'], ['paper', 'paper-raised']),
  ...pairs(['focus'], [...papers, ...washes]),
  ...pairs(['speaker-a', 'speaker-b', 'ink-quiet'], papers),
  ...pairs(['speaker-a'], ['speaker-a-wash']),
  ...pairs(['speaker-b'], ['speaker-b-wash']),
  ...pairs(['ink'], ['line']),
  ...pairs(['hit-mark', 'hit-tick'], ['paper']),
  ...pairs(['solid'], ['paper-raised']),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('on %s paper', (_theme, colours) => {
  test.each(texts)('%s is readable on %s', (front, back) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(graphics)('%s can be made out on %s', (front, back) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(GRAPHICS);
  });
});

test('the dark paper has colours of its own', () => {
  for (const name of ['paper', 'ink', 'speaker-a', 'speaker-b']) {
    expect(dark[name], name).not.toBe(light[name]);
  }
});

function pairs(fronts: readonly string[], backs: readonly string[]): [string, string][] {
  return fronts.flatMap(front => backs.map((back): [string, string] => [front, back]));
}

/** The colours of the rule that begins so, by name. */
function coloursAfter(start: RegExp): Record<string, string> {
  const from = css.search(start);
  if (from < 0) throw new Error(`tokens.css has no rule that begins ${start}.`);
  const rule = css.slice(from, css.indexOf('}', from));
  const found = rule.matchAll(/--al-color-([\w-]+): (#[0-9a-f]{6});/g);
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
