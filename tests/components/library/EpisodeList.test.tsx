// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { EpisodeList } from '../../../components/library/EpisodeList.tsx';
import { clockEpisode } from '../../fixtures/clock-episode.ts';
import { draw, words } from '../harness/draw.tsx';

const other = { ...clockEpisode, id: 'other' as typeof clockEpisode.id, title: '另' };

test('each interview is a link to its article, which tells what it is and how much was read', () => {
  draw(
    <EpisodeList
      entries={[
        { episode: clockEpisode, progress: null },
        { episode: other, progress: 0.357 },
      ]}
    />,
  );
  const list = screen.getByRole('list', { name: words('episodes.heading') });
  const [unread, begun, ...rest] = within(list).getAllByRole('link');
  expect(rest).toEqual([]);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words('panel.name'));
  expect(screen.getByText(clockEpisode.title).lang).toBe('zh-CN');
  expect(unread).toHaveProperty('href', clockEpisode.articles[0]);
  for (const said of [clockEpisode.title, 'Small', 'April 12, 2024', words('episodes.unread')]) {
    expect(unread?.textContent).toContain(said);
  }
  expect(begun?.textContent).toContain(words('episodes.read', { percent: 35 }));
});

test('where no interview is bundled, that is said', () => {
  draw(<EpisodeList entries={[]} />);
  expect(screen.getByRole('main').textContent).toContain(words('episodes.empty'));
  expect(screen.queryByRole('link')).toBeNull();
});
