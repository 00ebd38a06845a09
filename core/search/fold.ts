import { SAME_CHARACTERS } from './same-characters.ts';

/** A text as it is searched: what readers take for the same is written the same. */
export type FoldedText = {
  readonly text: string;
  /**
   * Where a part of the folded text is no plain copy of the source, unit by unit: four numbers
   * each, in order: where it stands in the folded text, its length there, where the source of it
   * stands, its length there.
   */
  readonly seams: readonly number[];
};

/**
 * Fold what readers take for the same: width and case, accents, simplified and traditional characters,
 * ways to write quotation marks and dashes, and white space.
 *
 * A space counts only between two words that need it: 「GPT 模型」 and 「GPT模型」 are the same, and
 * so are `a - b` and `a-b`. Folding what is folded changes nothing.
 */
export function foldText(source: string): FoldedText {
  const writer = foldedWriter();
  for (let at = 0; at < source.length; ) {
    const next = writer.copy(source, at);
    if (next < source.length) {
      CLUSTER.lastIndex = next;
      const [cluster = ''] = CLUSTER.exec(source) ?? [];
      writer.write(cluster, next);
      at = next + cluster.length;
    } else at = next;
  }
  return writer.end(source.length);
}

/** White space, else a character with all that is written on, under or into it. */
const CLUSTER = /\s[\s\p{DI}]*|.[\p{M}\p{DI}ﾞﾟ]*/suy;
const MARK = /^\p{M}/u;

/** What belongs to a word that is told from the next one by a space. */
const SPACED = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/u;

/** Accents, as far as they are letters' own and not vowels or tones of another script. */
const ACCENTS = /[\u0300-\u036f]/g;
const IGNORED = /[\s\p{DI}]+/gu;
const SINGLE_QUOTES = /[‘’‚‛′‵ʼʻʹ`´]/g;
const DOUBLE_QUOTES = /[“”„‟″‶«»「」『』〝〞〟]/g;
const DASHES = /[\p{Pd}\u2212─━]+/gu;

/** Write a cluster as it is searched; empty if nothing of it is. */
function foldCluster(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  const cased = unify(cluster.toWellFormed()).toLowerCase().toUpperCase().toLowerCase();
  const all = unify(cased);
  // A mark on a character of its own, as `´` is, stands on nothing.
  const folded = MARK.test(all) && !MARK.test(cluster) ? '' : inOneScript(all);
  if (clusters.size < MOST_KNOWN) clusters.set(cluster, folded);
  return folded;
}

const HAN = /\p{scx=Han}/gu;

/** Write each Chinese character as the one that stands for it in simplified and traditional texts. */
function inOneScript(text: string): string {
  standIns ??= new Map(
    SAME_CHARACTERS.split(' ').flatMap(([first = '', ...others]) =>
      others.map(other => [other, first] as const),
    ),
  );
  return text.replace(HAN, character => standIns?.get(character) ?? character);
}

/** Made when a search first needs it. */
let standIns: ReadonlyMap<string, string> | null = null;

const clusters = new Map<string, string>();
const MOST_KNOWN = 1000;

function unify(text: string): string {
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(IGNORED, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
}

/** What the tables hold of a UTF-16 code unit that was not met yet. */
const UNKNOWN = 0;
/** … and of one that must be looked at with what is around it. */
const SPECIAL = -1;
/** Set beside the folded unit if it belongs to a word that is told from the next by a space. */
const IS_SPACED = 0x10000;

// Few characters are met, and those again and again: of each it is found out once.
const plains = new Int32Array(0x10000);
const continuing = new Int8Array(0x10000);

/** Return the one unit that a unit folds to, or `SPECIAL`. */
function plainOf(code: number): number {
  const known = plains[code] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = isSurrogate ? '' : foldCluster(character);
  const isPlain = folded.length === 1 && folded !== '-' && folded !== '\0' && !MARK.test(character);
  const plain = isPlain ? folded.charCodeAt(0) | (isSpaced(folded) ? IS_SPACED : 0) : SPECIAL;
  plains[code] = plain;
  return plain;
}

/** Return whether a unit may go on with the character before it. */
function continues(code: number): boolean {
  if (continuing[code] === 0) {
    // Of those beyond 16 bits, the first half must do.
    const may = /[\p{M}\p{DI}ﾞﾟ\ud800-\udfff]/u.test(String.fromCharCode(code));
    continuing[code] = may ? 1 : -1;
  }
  return continuing[code] === 1;
}

function isSpaced(character: string | undefined): boolean {
  return character !== undefined && SPACED.test(character) && !UNSPACED.test(character);
}

/** Where folded texts are put together, as long as they are in the making. */
let units = new Uint16Array(1024);

/** Puts a folded text together, and notes where it departs from its source. */
function foldedWriter() {
  const seams: number[] = [];
  let length = 0;
  let wasSpaced = false;
  /** Where what was left out since the last character begins; -1 if nothing was. */
  let gap = -1;
  let hasSpace = false;

  function makeRoom(more: number) {
    if (length + more <= units.length) return;
    const before = units;
    units = new Uint16Array(2 * (length + more));
    units.set(before);
  }

  /** Close the gap before a character: with a space, or without. */
  function close(until: number, isKept: boolean) {
    const isPlain = isKept && until - gap === 1;
    if (!isPlain) seams.push(length, isKept ? 1 : 0, gap, until - gap);
    if (isKept) units[length++] = SPACE;
    gap = -1;
    hasSpace = false;
  }

  /** Several dashes in a row are one: let the last one take in what follows. */
  function lengthen(until: number) {
    gap = -1;
    hasSpace = false;
    seams[seams.length - 1] = until - (seams.at(-2) as number);
  }

  return {
    /** Take over units that stand for themselves, and return where the first other one is. */
    copy(source: string, from: number): number {
      makeRoom(source.length - from + 1);
      let at = from;
      let plain = plainOf(source.charCodeAt(at));
      while (at < source.length && plain !== SPECIAL) {
        const next = source.charCodeAt(at + 1);
        if (next > LAST_ASCII && continues(next)) break;
        const isSpaced = plain >= IS_SPACED;
        if (gap >= 0) close(at, hasSpace && wasSpaced && isSpaced);
        units[length++] = plain;
        wasSpaced = isSpaced;
        at += 1;
        plain = plains[next] as number;
        if (plain === UNKNOWN) plain = plainOf(next);
      }
      return at;
    },

    /** Fold a cluster, and write it. */
    write(cluster: string, at: number) {
      const folded = cluster === ' ' ? '' : foldCluster(cluster);
      if (folded === '') {
        if (gap < 0) gap = at;
        hasSpace ||= cluster === ' ' || /\s/.test(cluster);
        return;
      }
      if (folded === '-' && units[length - 1] === DASH) return lengthen(at + cluster.length);
      const [first = ''] = folded;
      const isOrphan = length > 0 && MARK.test(first);
      makeRoom(folded.length + 1);
      if (gap >= 0) close(at, hasSpace && (isOrphan || (wasSpaced && isSpaced(first))));
      seams.push(length, folded.length, at, cluster.length);
      for (let unit = 0; unit < folded.length; unit++) units[length++] = folded.charCodeAt(unit);
      wasSpaced = isSpaced([...folded].at(-1));
    },

    end(at: number): FoldedText {
      if (gap >= 0) close(at, false);
      return { text: textOf(length), seams };
    },
  };
}

function textOf(length: number): string {
  let text = '';
  for (let from = 0; from < length; from += MOST_AT_ONCE) {
    const part = units.subarray(from, Math.min(length, from + MOST_AT_ONCE));
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}

const LAST_ASCII = 0x7f;
const SPACE = 0x20;
const DASH = 0x2d;
/** So many arguments a call takes in every browser. */
const MOST_AT_ONCE = 8192;
