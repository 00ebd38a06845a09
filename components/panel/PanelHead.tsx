import type { JSX } from 'preact';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import { FollowButton } from '../following/FollowButton.tsx';
import type { FollowModel } from '../following/follow-model.ts';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import { SearchButton } from '../search/SearchButton.tsx';
import type { SearchModel } from '../search/search-model.ts';
import type { PanelModel } from './panel-model.ts';

type PanelHeadProps = {
  readonly transcript: ShownTranscript;
  readonly panel: PanelModel;
  readonly follow: FollowModel;
  readonly alignment: AlignmentModel;
  readonly search: SearchModel;
};

/** What is being read, and the controls of the whole panel. */
export function PanelHead(props: PanelHeadProps): JSX.Element {
  const { transcript, panel, follow, alignment, search } = props;
  const t = useMessages();
  const hint = useKeyHint();
  const { title, languages } = transcript;
  return (
    <header class="head">
      <div class="head-title">
        <h2 class="wordmark">{t('panel.name')}</h2>
        <p class="doc-line" lang={languages.transcript} dir="auto">
          {title}
        </p>
      </div>
      {panel.hasArticle.value && <FollowButton follow={follow} alignment={alignment} />}
      <SearchButton search={search} />
      <button
        type="button"
        class="tool"
        aria-label={t('panel.appearance')}
        title={t('panel.appearance')}
        aria-haspopup="dialog"
        aria-expanded={panel.overlay.value === 'appearance'}
        onClick={() => panel.toggleOverlay('appearance')}
      >
        <Icon name="appearance" />
      </button>
      {panel.hasArticle.value && (
        <button
          type="button"
          class="tool"
          aria-label={t('panel.close')}
          title={hint(t('panel.close'), 'close')}
          onClick={panel.fold}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}
