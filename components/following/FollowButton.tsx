import type { JSX } from 'preact';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import type { FollowModel } from './follow-model.ts';

type FollowButtonProps = { readonly follow: FollowModel; readonly alignment: AlignmentModel };

/** The switch that keeps the panel level with the article, and how that goes. */
export function FollowButton({ follow, alignment }: FollowButtonProps): JSX.Element {
  const t = useMessages();
  const hint = useKeyHint();
  const state = follow.state.value;
  const isFollowing = follow.isFollowing.value;
  const isPartly = state === 'following' && alignment.extent.value === 'part';
  const shown = t(isPartly ? 'follow.partly' : `follow.${state}`);
  // The name stays the same in every state; what is drawn beside the picture is no part of it.
  return (
    <button
      type="button"
      class="follow"
      aria-pressed={isFollowing}
      aria-label={t('follow.name')}
      aria-description={shown}
      title={hint(t('follow.name'), 'follow')}
      disabled={state === 'unable'}
      onClick={follow.toggle}
    >
      <Icon name={isFollowing ? 'follow' : 'follow-off'} />
      <span class="follow-state" data-state={shown} />
    </button>
  );
}
