import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { Copied } from '../../utils/app/state.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Download, X } from '../ui/icons.ts';
import '../styles/deferred.css';
import './row-actions.css';

interface SelectionBarProps {
  readonly app: App;
}

/** What can be done with the leads that are selected, below the list; and what was copied, for eyes and ears. */
export function SelectionBar({ app }: SelectionBarProps) {
  const selected = app.state.selected.value;
  const copied = app.state.copied.value;
  const count = selected?.size ?? 0;
  const isShown = count > 0;
  useEffect(() => {
    // The list has become shorter: the row that was selected stays in sight.
    if (isShown) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const clear = () => {
    const row = document.querySelector<HTMLElement>('li:has(:checked) > button.lead');
    app.clearSelection();
    // The button that was pressed goes with the bar: the focus would be lost.
    (row ?? document.querySelector<HTMLElement>('button.lead'))?.focus();
  };
  const turn = useTurn(copied);
  const said = copied ? copiedWords(copied) : null;
  return (
    <>
      {isShown && (
        <section class="selection-bar" aria-label={i18n.t('selection.region')}>
          <b>{countWords(count)}</b>
          <button type="button" class="button" onClick={() => void app.copySelected('emails')}>
            {i18n.t('selection.copyEmails')}
          </button>
          <button type="button" class="button" onClick={() => void app.copySelected('rows')}>
            {i18n.t('selection.copyRows')}
          </button>
          {!app.state.policy.value?.exportOff && (
            <IconButton icon={Download} name={i18n.t('selection.export')} onClick={app.exportSelected} />
          )}
          <IconButton icon={X} name={i18n.t('selection.clear')} onClick={clear} />
        </section>
      )}
      {/* Drawn for eyes; a live region has to be there before its words are, so those heard stand apart. */}
      <p class={`said ${copied?.kind === 'refused' ? 'refused' : ''}`} aria-hidden="true">
        {said}
      </p>
      <p class="unseen" aria-live="polite">
        {isShown && countWords(count)}
      </p>
      <p class="unseen" aria-live="polite">
        {/* Each time another element: the same words put in again would not be heard. */}
        {said !== null && <span key={turn}>{said}</span>}
      </p>
    </>
  );
}

/** Another number for each value that comes. */
function useTurn(value: unknown): number {
  const last = useRef({ value, turn: 0 });
  if (last.current.value !== value) last.current = { value, turn: last.current.turn + 1 };
  return last.current.turn;
}

function countWords(count: number): string {
  return i18n.t('selection.count', count, [formatNumber(count)]);
}

function copiedWords(copied: Copied): string {
  switch (copied.kind) {
    case 'email':
      return i18n.t('selection.copiedEmail', { email: copied.email });
    case 'emails': {
      const words = i18n.t('selection.copiedEmails', copied.count, [formatNumber(copied.count)]);
      if (copied.without === 0) return words;
      return `${words} ${i18n.t('selection.without', copied.without, [formatNumber(copied.without)])}`;
    }
    case 'rows':
      return i18n.t('selection.copiedRows', copied.count, [formatNumber(copied.count)]);
    case 'leads':
      return i18n.t('selection.copiedLeads', copied.count, [formatNumber(copied.count)]);
    case 'no-email':
      return i18n.t('selection.noEmail');
    case 'refused':
      return i18n.t('selection.refused');
  }
}
