import type { StepDirection } from './step-direction.ts';

/** Focus the sentence after or before the one that has the focus, else the first one being read. */
export function focusSentence(root: HTMLElement | null, direction: StepDirection): void {
  const sentences = [...(root?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
  const at = sentences.findIndex(sentence => sentence.matches(':focus'));
  const first = root?.querySelector<HTMLElement>('[aria-current] [data-sentence]');
  const next = at < 0 ? first : sentences[direction === 'next' ? at + 1 : at - 1];
  if (!next) return;
  // Only for now: the mouse is to leave the focus with the whole turn, which stays when it is folded.
  next.tabIndex = -1;
  next.focus();
  next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
}

/** Give the focus from a sentence to its turn, which stays in sight when it is folded. */
export function leaveSentence(root: HTMLElement | null): void {
  const sentence = root?.querySelector('[data-sentence]:focus');
  sentence?.closest<HTMLElement>('.turn')?.focus({ preventScroll: true });
}
