import type { JSX } from 'preact';
import type { ArticleAlignment } from './alignment-model.ts';
import type { Follow } from './follow-model.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.ts';

type FollowButtonProps = { readonly follow: Follow; readonly alignment: ArticleAlignment };

/** The switch that keeps the panel level with the article, and how that goes. */
export function FollowButton({ follow, alignment }: FollowButtonProps): JSX.Element {
  const t = useMessages();
  const state = follow.state.value;
  const isFollowing = state === 'following' || state === 'astray';
  const isPartly = state === 'following' && alignment.report.value?.extent === 'part';
  return (
    <button
      type="button"
      class="follow"
      aria-pressed={isFollowing}
      aria-label={t('follow.name')}
      title={`${t('follow.name')} (F)`}
      disabled={state === 'unable'}
      onClick={follow.toggle}
    >
      <Icon name={isFollowing ? 'follow' : 'follow-off'} />
      <span>{t(isPartly ? 'follow.partly' : `follow.${state}`)}</span>
    </button>
  );
}
