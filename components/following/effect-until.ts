import { effect } from '@preact/signals';

/** Run an effect now and whenever a signal that it reads changes, until `signal` aborts. */
export function effectUntil(signal: AbortSignal, act: () => void): void {
  signal.addEventListener('abort', effect(act));
}
