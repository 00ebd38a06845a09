// What tests give to a page: see page-code.ts.
export { boxOf, offsetAt, rangeOf } from '../../../platform/block-range.ts';
export { readArticle } from '../../../platform/read-article.ts';
