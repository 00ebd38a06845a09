import type { Settings } from '../../core/settings/settings.ts';

/** The height of a line, as a part of the type's size. */
const LEADINGS = { tight: 1.6, medium: 1.824, loose: 2.06 };

/** What is left free on either side of the text, in px. */
const MARGINS = { narrow: 16, medium: 24, wide: 44 };

/** What else is beside the text, in px. */
const EDGES = 40;

/** The original under a paragraph takes nearly as much room as the paragraph. */
const BILINGUAL = 1.8;

/** Return the tokens of what the reader has arranged, as an inline style. */
export function readingStyle(settings: Settings): string {
  const { width, size, font, leading, margins, isBilingual } = settings;
  const [height, margin] = [LEADINGS[leading], MARGINS[margins]];
  // Until a turn is laid out, its height is guessed from how many characters it has.
  const character =
    ((size * size * height) / (width - 2 * margin - EDGES)) * (isBilingual ? BILINGUAL : 1);
  return (
    `--al-panel-width: ${width}px; --al-panel-margin: ${margin}px; ` +
    `--al-reading-size: ${size}px; --al-reading-leading: ${height}; ` +
    `--al-reading-family: var(--al-font-${font}); --al-character: ${character.toFixed(3)}px`
  );
}
