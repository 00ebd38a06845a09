/**
 * A text cut into pieces that are aligned with another's: its paragraphs, or its sentences.
 *
 * A border is a place between units: border `i` lies before unit `i`, border `count` at the end.
 */
export type Units = {
  readonly count: number;
  /** The tokens of unit `u` are `tokens[tokenFrom[u]]` to before `tokens[tokenFrom[u + 1]]`. */
  readonly tokenFrom: Int32Array;
  readonly tokens: Int32Array;
  /** How much the text says up to each border, in letters. */
  readonly lengthUntil: Float64Array;
  /** 1 at a border where a paragraph begins or the text ends, else 0. */
  readonly opens: Uint8Array;
  /** 1 at a border where somebody else begins to speak, as far as is known, else 0. */
  readonly turns: Uint8Array;
  /** Who speaks, counted from 1; 0 where unknown, and at the end of the text. */
  readonly voice: Uint8Array;
  /** How each unit ends: 1 as a question, 2 as an exclamation, else 0. */
  readonly ending: Uint8Array;
};

/** Return the units from `from` to before `to`. */
export function partOf(units: Units, from: number, to: number): Units {
  return {
    count: to - from,
    tokenFrom: units.tokenFrom.subarray(from, to + 1),
    tokens: units.tokens,
    lengthUntil: units.lengthUntil.subarray(from, to + 1),
    opens: units.opens.subarray(from, to + 1),
    turns: units.turns.subarray(from, to + 1),
    voice: units.voice.subarray(from, to + 1),
    ending: units.ending.subarray(from, to),
  };
}
