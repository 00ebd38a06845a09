// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { PickLine } from '../../../components/alignment/PickLine.tsx';
import { PickingModel } from '../../../components/alignment/picking-model.ts';
import { shownAsWritten } from '../../../core/transcript/shown-transcript.ts';
import { clockEpisode, clockParagraph } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';

function open() {
  const picking = new PickingModel();
  return {
    picking,
    reader: draw(<PickLine picking={picking} transcript={shownAsWritten(clockEpisode)} />),
  };
}

const line = () => screen.queryByRole('status')?.textContent;

test('it says what to click in the article, and for which paragraph', () => {
  const { picking } = open();
  expect(line()).toBeUndefined();
  now(() => picking.begin({ kind: 'go' }));
  expect(line()).toBe(words('pin.go'));
  now(() => picking.begin({ kind: 'pin', paragraph: clockParagraph(2) }));
  expect(line()).toBe(words('pin.pick') + clockParagraph(2).text);
  expect(screen.getByText(clockParagraph(2).text).lang).toBe('zh-CN');
});

test('the reader can do without', async () => {
  const { picking, reader } = open();
  now(() => picking.begin({ kind: 'go' }));
  await reader.click(button(words('pin.cancel')));
  expect(picking.current.value).toBeNull();
  expect(line()).toBeUndefined();
});
