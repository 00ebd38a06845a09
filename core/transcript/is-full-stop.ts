/** Letters with a stop after each, such as `A.I` of `A.I.`, or the `J` of a name. */
const INITIALS = /^(?:[^.\d]\.)*[^.\d]$/;
/** Shortened words that stand before the word they belong to more often than at an end. */
const SHORTENED =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|Jr|Sr|Inc|Ltd|Co|Corp|Bros|No|Nos|Vol|Fig|Ch|pp?|vs|v|cf|al|etc|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|Ave|Blvd)$/;
/** A list's number, which belongs to what it numbers. */
const LIST_NUMBER = /^\s*\d+$/;

/**
 * Words that open an English sentence far more often than they follow a short form within one:
 * they tell 「this area of A.I. So it’s…」 from 「A.I. Safety Levels」.
 */
const OPENERS =
  /^[“"‘']?(?:A|After|All|Although|An|And|Are|As|At|Because|Before|But|By|Can|Did|Do|Does|Each|Even|Every|First|For|From|Had|Has|Have|He|Her|Here|His|How|However|I|If|In|Instead|Is|It|Its|Let|Like|Maybe|Most|My|No|Not|Now|Of|Oh|On|Once|One|Or|Our|Perhaps|She|Should|Since|So|Some|Still|That|The|Their|Then|There|These|They|This|Those|Though|To|Today|Was|We|Well|Were|What|When|Where|Whether|Which|While|Who|Why|Will|With|Would|Yeah|Yes|Yet|You|Your)\b/;

// Patterns here do without \p{…}: each of those takes a browser about a millisecond to prepare.
const LAST_WORD = /[A-Za-z0-9\u00c0-\u024f.]*$/;
/** Characters; no short form is longer. */
const MAX_SHORT_FORM = 16;

/**
 * Return whether a single `.` ends a sentence rather than a short form, an initial or a number.
 *
 * @param before the sentence so far, without the stop.
 * @param follows what comes after the stop, from its first visible character.
 */
export function isFullStop(before: string, follows: string): boolean {
  if (LIST_NUMBER.test(before)) return false;
  const [word = ''] = LAST_WORD.exec(before.slice(-MAX_SHORT_FORM)) ?? [];
  return !(INITIALS.test(word) || SHORTENED.test(word)) || OPENERS.test(follows);
}
