import type { JSX } from 'preact';
import { Icon } from '../Icon.tsx';

type RemoveButtonProps = {
  /** Tells what it takes away, for there is one in every row of a list. */
  readonly name: string;
  readonly onClick: () => void;
};

/** Takes away what stands beside it. */
export function RemoveButton({ name, onClick }: RemoveButtonProps): JSX.Element {
  return (
    <button type="button" class="tool" aria-label={name} title={name} onClick={onClick}>
      <Icon name="close" small />
    </button>
  );
}
