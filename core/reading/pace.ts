import type { Pace } from './reading.ts';

/** A step on through the text, from one rest to the next. */
export type Advance = {
  /** Characters of speech passed; below 0 if the reader went back. */
  readonly characters: number;
  /** Milliseconds it took, the rest before it included. */
  readonly ms: number;
};

/** Before anything was observed. */
export const NO_PACE: Pace = { characters: 0, ms: 0 };

/**
 * Characters that people read silently in a minute, by the language's first subtag.
 *
 * Chinese: 260 words of about one and a half characters. English, which stands for every
 * alphabet: 238 words of five letters and a space, rounded down for a reader who compares
 * two texts (both: Brysbaert 2019, a review of 190 studies). Japanese lies between, its kana
 * being shorter than a word and lighter than a Chinese character.
 */
const TYPICAL: Readonly<Record<string, number>> = { zh: 400, ja: 500 };
const TYPICAL_OF_ALPHABETS = 1200;

/** Slower than this share of the typical pace, the reader was not reading all the time. */
const SLOWEST = 1 / 4;

/** Faster than this multiple of it, the reader was skimming or looking for something. */
const FASTEST = 4;

/**
 * The longest advance that counts, in milliseconds.
 *
 * A slow reader spends three minutes on a screenful; past five, a cup of tea is likelier.
 */
const LONGEST = 5 * 60_000;

/** From this much on, the reader's own pace says more than the typical one. */
const ENOUGH: Pace = { characters: 1000, ms: 3 * 60_000 };

/**
 * Add an advance to the pace if it looks like reading; jumps, skimming, going back and
 * breaks leave the pace as it is.
 *
 * @param language BCP 47 tag of what is read
 */
export function observePace(pace: Pace, { characters, ms }: Advance, language: string): Pace {
  const speed = (characters / ms) * 60_000;
  const typical = typicalPace(language);
  const isReading =
    ms > 0 && ms <= LONGEST && speed >= typical * SLOWEST && speed <= typical * FASTEST;
  return isReading ? { characters: pace.characters + characters, ms: pace.ms + ms } : pace;
}

/** Return the reader's own characters per minute where enough was seen, else the typical. */
export function charactersPerMinute(pace: Pace, language: string): number {
  const isEnough = pace.characters >= ENOUGH.characters && pace.ms >= ENOUGH.ms;
  return isEnough ? (pace.characters / pace.ms) * 60_000 : typicalPace(language);
}

/** Return the whole minutes that `characters` will take; 0 only if none are left. */
export function minutesLeft(characters: number, pace: Pace, language: string): number {
  return Math.max(0, Math.ceil(characters / charactersPerMinute(pace, language)));
}

function typicalPace(language: string): number {
  const [first = ''] = language.toLowerCase().split('-');
  return TYPICAL[first] ?? TYPICAL_OF_ALPHABETS;
}
