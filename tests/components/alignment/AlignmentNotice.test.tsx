// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { AlignmentNotice } from '../../../components/alignment/AlignmentNotice.tsx';
import type { AlignerFailure } from '../../../core/alignment/aligner.ts';
import type { Alignment } from '../../../core/alignment/alignment.ts';
import { clockAlignment, clockArticle, clockPosition } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

/** What the aligner answers where the page has so much of the article. */
const ANSWERS: Readonly<Record<'whole' | 'part' | 'none' | 'failed', Alignment | AlignerFailure>> =
  {
    whole: clockAlignment(),
    part: clockAlignment([], 3),
    none: { links: [], sentences: [] },
    failed: 'crashed',
  };

async function open(extent: keyof typeof ANSWERS, stopped = false) {
  let answer = ANSWERS[extent];
  const parts = await openParts({
    aligner: async () => answer,
    ...(stopped && { stopped: clockPosition(4) }),
  });
  const become = async (next: keyof typeof ANSWERS) => {
    answer = ANSWERS[next];
    vi.useFakeTimers();
    parts.alignment.read(clockArticle);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    now(() => {});
  };
  return { ...parts, become, reader: draw(<AlignmentNotice {...parts} />) };
}

const notice = () => screen.queryByRole('status');
const reload = () => screen.queryByRole('button', { name: words('failure.reload') });

test('where all of the article can be followed, nothing is said', async () => {
  await open('whole');
  expect(notice()).toBeNull();
});

test('of a part it says how many paragraphs there are', async () => {
  await open('part');
  expect(notice()?.textContent).toContain(words('alignment.part', { count: 3 }));
  expect(reload()).toBeNull();
});

test.each(['none', 'failed'] as const)(
  'where the page has %s, it says so and offers to reload the page',
  async extent => {
    const reloaded = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const { reader } = await open(extent);
    expect(notice()?.textContent).toContain(words(`alignment.${extent}`));
    await reader.click(button(words('failure.reload')));
    expect(reloaded).toHaveBeenCalledOnce();
    reloaded.mockRestore();
  },
);

test('a reader who has understood is told again only when there is something else to tell', async () => {
  const { reader, become } = await open('none');
  await reader.click(button(words('article.understood')));
  expect(notice()).toBeNull();
  await become('none');
  expect(notice()).toBeNull();
  await become('part');
  expect(notice()?.textContent).toContain(words('alignment.part', { count: 3 }));
});

test('it waits for the answer to the offer to continue', async () => {
  const { reading } = await open('none', true);
  expect(notice()).toBeNull();
  now(reading.startOver);
  expect(notice()?.textContent).toContain(words('alignment.none'));
});

test('of another text it says that it is another', async () => {
  const { alignment } = await open('none');
  vi.useFakeTimers();
  alignment.read({ blocks: [...clockArticle.blocks, ...clockArticle.blocks] });
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  now(() => {});
  expect(notice()?.textContent).toContain(words('alignment.other'));
});
