import type { Side } from './side.ts';

/** Return a side with the tokens only for which `wanted` holds a number other than 0. */
export function keepTokens(side: Side, wanted: Float64Array): Side {
  const numbers = new Int32Array(wanted.length);
  for (let token = 0; token < numbers.length; token++) {
    numbers[token] = wanted[token] === 0 ? -1 : token;
  }
  return renumberTokens(side, numbers);
}

/**
 * Return a side with other numbers for its tokens.
 *
 * @param numbers the new number of each token; -1 for those to leave out
 */
export function renumberTokens(side: Side, numbers: Int32Array): Side {
  const { sentences, paragraphs, sentenceFrom } = side;
  const kept = new Int32Array(sentences.tokens.length);
  const tokenFrom = new Int32Array(sentences.count + 1);
  let total = 0;
  for (let u = 0; u < sentences.count; u++) {
    const end = sentences.tokenFrom[u + 1] as number;
    for (let t = sentences.tokenFrom[u] as number; t < end; t++) {
      const number = numbers[sentences.tokens[t] as number] as number;
      if (number >= 0) kept[total++] = number;
    }
    tokenFrom[u + 1] = total;
  }
  const tokens = kept.subarray(0, total);
  return {
    ...side,
    sentences: { ...sentences, tokenFrom, tokens },
    paragraphs: {
      ...paragraphs,
      tokenFrom: sentenceFrom.map(at => tokenFrom[at] as number),
      tokens,
    },
  };
}
