import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import type { Copied } from '../utils/app/picking.ts';
import type { AppState } from '../utils/app/state.ts';
import { formatNumber } from '../utils/format/numbers.ts';
import { IconButton } from './Header.tsx';
import './row-tools-style.ts';
import './screens-style.ts';

interface PickedBarProps {
  readonly app: App;
  readonly state: AppState;
}

/** What can be done with the leads that are picked, below the list; and what was copied, for eyes and ears. */
export function PickedBar({ app, state: { picked, copied } }: PickedBarProps) {
  const count = picked?.size ?? 0;
  const isShown = count > 0;
  useEffect(() => {
    // The list has become shorter: the row that was picked stays in sight.
    if (isShown) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const clear = () => {
    const row = document.querySelector<HTMLElement>('li:has(:checked) > button.lead');
    app.clearPicked();
    // The button that was pressed goes with the bar: the focus would be lost.
    (row ?? document.querySelector<HTMLElement>('button.lead'))?.focus();
  };
  const said = copied ? copiedWords(copied) : null;
  return (
    <>
      {isShown && (
        <section class="picked" aria-label={i18n.t('picking.region')}>
          <b>{countWords(count)}</b>
          <button type="button" class="button" onClick={() => void app.copyPicked('emails')}>
            {i18n.t('picking.copyEmails')}
          </button>
          <button type="button" class="button" onClick={() => void app.copyPicked('rows')}>
            {i18n.t('picking.copyRows')}
          </button>
          <IconButton icon="close" name={i18n.t('picking.clear')} onClick={clear} />
        </section>
      )}
      {/* Drawn for eyes; a live region has to be there before its words are, so those heard stand apart. */}
      <p class={`said ${copied?.kind === 'refused' ? 'refused' : ''}`} aria-hidden="true">
        {said}
      </p>
      <p class="unseen" aria-live="polite">
        {said ?? (isShown && countWords(count))}
      </p>
    </>
  );
}

function countWords(count: number): string {
  return i18n.t('picking.count', count, [formatNumber(count)]);
}

function copiedWords(copied: Copied): string {
  switch (copied.kind) {
    case 'email':
      return i18n.t('picking.copiedEmail', { email: copied.email });
    case 'emails': {
      const words = i18n.t('picking.copiedEmails', copied.count, [formatNumber(copied.count)]);
      if (copied.without === 0) return words;
      return `${words} ${i18n.t('picking.without', copied.without, [formatNumber(copied.without)])}`;
    }
    case 'rows':
      return i18n.t('picking.copiedRows', copied.count, [formatNumber(copied.count)]);
    case 'no-email':
      return i18n.t('picking.noEmail');
    case 'refused':
      return i18n.t('picking.refused');
  }
}
