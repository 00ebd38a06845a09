import { configure, screen } from '@testing-library/dom';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import { MessagesProvider, type Translate } from '../../../components/messages.ts';
import { type Language, wordsOf } from '../../assets/catalogues.ts';

// Whatever an event changes is drawn before the next one comes.
configure({
  eventWrapper(dispatch) {
    let result: unknown;
    void act(() => {
      result = dispatch();
    });
    return result;
  },
});

// As in a window whose keyboard is no part of it.
vi.stubGlobal('visualViewport', null);

/**
 * Draw a part of the panel until the test ends.
 *
 * @returns the hands of whoever reads it
 */
export function draw(view: ComponentChild, language: Language = 'en'): UserEvent {
  const place = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    now(() => render(null, place));
    place.remove();
  });
  now(() => render(<MessagesProvider value={wordsOf(language)}>{view}</MessagesProvider>, place));
  return userEvent.setup();
}

/** Do something that changes what is drawn, and draw it. */
export function now(change: () => void): void {
  void act(change);
}

/** The panel's words in English. */
export const words: Translate = wordsOf('en');

/** Find the one button of that name. */
export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}
