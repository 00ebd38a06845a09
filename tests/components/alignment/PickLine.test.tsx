// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { PickLine } from '../../../components/alignment/PickLine.tsx';
import { PickModel } from '../../../components/alignment/pick-model.ts';
import { clockParagraph } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';

function open() {
  const picks = new PickModel();
  return { picks, reader: draw(<PickLine picks={picks} language="zh-CN" />) };
}

const line = () => screen.queryByRole('status')?.textContent;

test('it says what to click in the article, and for which paragraph', () => {
  const { picks } = open();
  expect(line()).toBeUndefined();
  now(() => picks.begin({ kind: 'go' }));
  expect(line()).toBe(words('pin.go'));
  now(() => picks.begin({ kind: 'pin', paragraph: clockParagraph(2) }));
  expect(line()).toBe(words('pin.pick') + clockParagraph(2).text);
  expect(screen.getByText(clockParagraph(2).text).lang).toBe('zh-CN');
});

test('the reader can do without', async () => {
  const { picks, reader } = open();
  now(() => picks.begin({ kind: 'go' }));
  await reader.click(button(words('pin.cancel')));
  expect(picks.picking.value).toBeNull();
  expect(line()).toBeUndefined();
});
