import { expect, test } from 'vitest';
import { articlePatterns, sitePatterns } from '../../../core/article/match-patterns.ts';

const articles = [
  'https://a.example/x/one.html',
  'https://a.example/two',
  'https://b.example/three',
];

test('an article is matched with any query', () => {
  expect(articlePatterns(articles)).toContain('https://a.example/x/one.html*');
});

test('a site that prints several articles is asked for once, and no other site is', () => {
  expect(sitePatterns(articles)).toEqual(['https://a.example/*', 'https://b.example/*']);
});
