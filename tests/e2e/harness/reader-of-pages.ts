// What page-code.ts gives to a page.

export { splitSentences } from '../../../core/transcript/split-sentences.ts';
export { boxOf, offsetAt, rangeOf } from '../../../platform/article/block-range.ts';
export { readArticle } from '../../../platform/article/read-article.ts';
