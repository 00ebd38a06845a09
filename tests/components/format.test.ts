import { expect, test } from 'vitest';
import { formatAgo } from '../../components/format-ago.ts';
import { formatDay } from '../../components/format-day.ts';
import { percent } from '../../components/percent.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test.each([
  [0, '现在', 'now'],
  [59_000, '现在', 'now'],
  [MINUTE, '1分钟前', '1 minute ago'],
  [90 * MINUTE, '1小时前', '1 hour ago'],
  [3 * DAY, '3天前', '3 days ago'],
  [8 * DAY, '上周', 'last week'],
  [800 * DAY, '2年前', '2 years ago'],
])('%d ms ago are 「%s」, “%s”', (ms, chinese, english) => {
  expect(formatAgo(ms, 'zh-CN')).toBe(chinese);
  expect(formatAgo(ms, 'en')).toBe(english);
});

test('a day is the same day in every time zone', () => {
  expect(formatDay('2024-04-12', 'zh-CN')).toBe('2024年4月12日');
  expect(formatDay('2024-04-12', 'en')).toBe('April 12, 2024');
});

test.each([
  [0, 0],
  [0.009, 0],
  [0.9999, 99],
  // Computed from whole percent, and a hair below them.
  [0.57 - Number.EPSILON, 57],
  [1, 100],
])('a progress of %d is %d percent: 100 only at the end', (progress, whole) => {
  expect(percent(progress)).toBe(whole);
});
