/**
 * What the aligner believes before it has seen a text, in nats where nothing else is said.
 *
 * Found by random search on the first half of dev/stand-in/article-a and on fixtures/article-de-fr,
 * both varied at random (fixtures/vary-article.ts); the second half of article-a was kept out of it.
 * Those of a word list, of longer runs and of texts cut into sentences were chosen by hand afterwards, on
 * these and on two chapters of prose that are not ours to keep here; a third was seen beside them.
 */
export const WEIGHTS = {
  /** A unit without counterpart. */
  gap: -1.25,
  /** The same before the first unit with a counterpart, and after the last. */
  endGap: -0.4,
  /** Both in texts that are cut into sentences, as long as a way is looked for. */
  cutGap: -3,
  cutEndGap: -1,
  /** One unit renders one. */
  oneToOne: 0.38,
  /** One renders two, or two one. */
  oneToTwo: -0.84,
  /** One renders three, or three one. */
  oneToThree: -3,
  /** One renders four, or four one; and so on. */
  oneToFour: -5,
  oneToFive: -6.5,
  oneToSix: -8,
  /** Two render two, in no order; and two three, or three two. */
  twoToTwo: -16,
  twoToThree: -20,
  /** A bead begins where a paragraph begins in both texts. */
  opening: 0.48,
  /** A bead begins where a paragraph begins in one text only. */
  otherOpening: -0.77,
  /** A paragraph ends inside a bead. */
  bridge: -0.93,
  /** The same, where somebody else begins to speak. */
  turnBridge: -3,
  /** Both end with a question mark, or with an exclamation mark. */
  ending: 0.66,
  /** One of the two ends with such a mark, the other does not. */
  otherEnding: -0.62,
  /** Two paragraphs face each other, on the rough way. */
  facing: 1.24,

  /** How much tokens count: less than 1, for they do not say it independently of one another. */
  evidence: 0.37,
  /** Observations added to both sides of every count. */
  smoothing: 0.6,
  /** The share of its occurrences in which a token of both texts renders itself, unless learned. */
  sharing: 0.65,
  /** The share of units above which a token is too common to say anything. */
  commonest: 0.2,
  /** The strength from which two tokens are taken to stand for each other. */
  leastStrength: 4,
  /** What is taken off each count of two tokens together: some of them met by chance. */
  discount: 0.6,

  /** How much the words of a word list count, for they do not say it independently of one another. */
  wordEvidence: 0.23,
  /** How often a word is rendered by what the list has for it. */
  wordTrust: 0.57,
  /** How likely a word is without its counterparts beside the right text, over any other text. */
  wordMissed: 0.35,
  /** The share of that which counts, too, against leaving the word without counterpart. */
  wordGap: 0.7,
  /** Words imagined beside those read, and how common each of them is. */
  wordSmoothing: 300,
  wordRate: 1 / 3000,
  /** The least that two words must say to be heard. */
  wordLeast: 0,
  /** The share of paragraphs above which a word is passed over on the rough way. */
  wordRare: 0.02,
  /** How much less a meeting says among many words. */
  wordThinning: 0.8,

  /** The variance of lengths: fixed, for each letter, and for each letter squared. */
  varianceFixed: 29,
  varianceLetter: 7,
  varianceFree: 0.065,
  /** The most that a length can say against a bead; and on the rough way. */
  worstLength: 5.7,
  worstRoughLength: 3.9,

  /** How much voices count. */
  voice: 0.38,
  /** How often a label is right, unless learned. */
  labelTrust: 0.98,
  /** How many paragraphs must face each other before that is learned by half. */
  labelPatience: 7,

  /** How far from the best rough way the right one may be. */
  doubt: 15,
  /** The support below which a link is not made. */
  leastSupport: 0.33,
};
