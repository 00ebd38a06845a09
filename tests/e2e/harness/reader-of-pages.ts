// What page-code.ts gives to a page.

export { splitSentences } from '../../../core/split-sentences.ts';
export { boxOf, offsetAt, rangeOf } from '../../../platform/block-range.ts';
export { readArticle } from '../../../platform/read-article.ts';
