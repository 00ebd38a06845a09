// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { RibbonPeek } from '../../../components/ribbon/RibbonPeek.tsx';
import { shownAsWritten } from '../../../core/transcript/shown-transcript.ts';
import { clockEpisode } from '../../fixtures/clock-episode.ts';
import { draw, now } from '../harness/draw.tsx';

test('beside the pointer it tells who speaks there, how far that is, and the first words', () => {
  const pointed = signal<number | null>(null);
  draw(<RibbonPeek transcript={shownAsWritten(clockEpisode)} pointed={pointed} />);
  expect(screen.queryByText('Tomas Hale')).toBeNull();
  now(() => {
    pointed.value = 0.72;
  });
  const peek = screen.getByText('Tomas Hale').parentElement;
  expect(peek?.textContent).toContain('72%');
  expect(peek?.textContent).toContain('听停顿。');
  // The ribbon speaks for itself.
  expect(peek?.getAttribute('aria-hidden')).toBe('true');
});
