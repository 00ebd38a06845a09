import type { JSX } from 'preact';
import { useMessages } from './messages.ts';
import type { ReadingState } from './reading-model.ts';

/** One quiet line while the place cannot be kept. */
export function FailureLine({ reading }: { reading: ReadingState }): JSX.Element | null {
  const t = useMessages();
  const failure = reading.failure.value;
  if (!failure) return null;
  return (
    <p class="failure" role="status">
      {t(`failure.${failure}`)}
    </p>
  );
}
