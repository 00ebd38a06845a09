import type { JSX } from 'preact';
import { useMessages } from './messages.ts';
import { ReloadButton } from './ReloadButton.tsx';
import type { ReadingState } from './reading-model.ts';

/** One quiet line while the place cannot be kept. */
export function FailureLine({ reading }: { reading: ReadingState }): JSX.Element | null {
  const t = useMessages();
  const failure = reading.failure.value;
  if (!failure) return null;
  return (
    <div class="failure" role="status">
      <p>{t(`failure.${failure}`)}</p>
      {failure === 'updated' && <ReloadButton />}
    </div>
  );
}
