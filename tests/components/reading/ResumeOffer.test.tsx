// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { ResumeOffer } from '../../../components/reading/ResumeOffer.tsx';
import { clockParagraph, clockPosition } from '../../fixtures/clock-episode.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';
import { button, draw, words } from '../harness/draw.tsx';
import { NOW, openParts } from '../harness/open-parts.ts';

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  return { ...parts, reader: draw(<ResumeOffer {...parts} now={() => NOW} />) };
}

const offer = () => screen.queryByRole('status');

test('who is new here is offered nothing', async () => {
  await open();
  expect(offer()).toBeNull();
});

test('it says who was speaking, how far that is, how long ago, and the words', async () => {
  await open({ stopped: clockPosition(6) });
  for (const said of ['Tomas Hale', '71%', 'yesterday', clockParagraph(6).text]) {
    expect(offer()?.textContent).toContain(said);
  }
  expect(offer()?.textContent).toContain(words('resume.stopped'));
  expect(screen.getByText(clockParagraph(6).text).lang).toBe('zh-CN');
});

test('in the introduction nobody was speaking', async () => {
  const episode = smallEpisode([
    [null, ['题记。', '引言。']],
    ['Ada Wren', ['你好。']],
  ]);
  const [, second] = episode.paragraphs;
  if (!second) throw new Error('The introduction has one paragraph.');
  await open({ episode, stopped: { paragraph: second.id, fraction: 0 } });
  expect(offer()?.textContent).toContain(words('resume.introduction'));
});

test('to continue leads there, and the offer is gone', async () => {
  const { reader, reading } = await open({ stopped: clockPosition(6, 0.5) });
  await reader.click(button(words('resume.continue')));
  expect(reading.position.value).toMatchObject(clockPosition(6, 0.5));
  expect(offer()).toBeNull();
});

test('to start over leads to the beginning, and the offer is gone', async () => {
  const { reader, reading } = await open({ stopped: clockPosition(6, 0.5) });
  await reader.click(button(words('resume.startOver')));
  expect(reading.position.value).toMatchObject(clockPosition(0));
  expect(offer()).toBeNull();
});
