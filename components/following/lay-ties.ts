import type { AlignedTexts } from '../../core/alignment/aligned-texts.ts';
import { type LevelMap, levelMap } from '../../core/following/level-map.ts';
import type { Box } from '../../core/reading/reading-line.ts';

/** Make a function that lays ties out over boxes, but only when one of them is another than last. */
export function layTies() {
  let last: readonly unknown[] = [];
  let map: LevelMap | null = null;
  return (texts: AlignedTexts, blocks: readonly Box[], paragraphs: readonly Box[]): LevelMap => {
    const now = [texts, blocks, paragraphs];
    if (map && now.every((part, at) => part === last[at])) return map;
    last = now;
    map = levelMap(
      texts.ties,
      tie => heightIn(blocks[tie.block], tie.blockFraction),
      tie => heightIn(paragraphs[tie.paragraph], tie.paragraphFraction),
    );
    return map;
  };
}

function heightIn(box: Box | undefined, fraction: number): number {
  return box ? box.top + box.height * fraction : Number.NEGATIVE_INFINITY;
}
