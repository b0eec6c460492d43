import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import '../styles/deferred.css';
import './shortcuts-dialog.css';

const SHORTCUTS = [
  { keys: ['/'], words: 'search' },
  { keys: ['↓', '↑'], words: 'move' },
  { keys: ['Enter'], words: 'open' },
  { keys: ['C'], words: 'copy' },
  { keys: ['X'], words: 'select' },
  { keys: ['S'], words: 'sort' },
  { keys: ['O'], words: 'bestMatch' },
  { keys: ['P'], words: 'onPage' },
  { keys: ['Esc'], words: 'back' },
  { keys: ['[', ']', 'Alt ←', 'Alt →'], words: 'turn' },
  { keys: ['W'], words: 'workspaces' },
  { keys: ['?'], words: 'help' },
] as const;

/** In the person's own words; English ones are understood as well. */
const TERMS = [
  { words: 'status', example: () => `${i18n.t('terms.status')}:${i18n.t('statuses.replied').toLowerCase()}` },
  { words: 'campaign', example: () => `${i18n.t('terms.campaign')}:"Q3 …"` },
  { words: 'company', example: () => `${i18n.t('terms.company')}:northwind` },
  { words: 'score', example: () => `${i18n.t('terms.score')}>80` },
  { words: 'has', example: () => `${i18n.t('terms.has')}:${i18n.t('terms.phone')}` },
] as const;

/** Every key the pages know, and what narrows a search. A native dialog: it keeps the focus, and gives it back. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">{i18n.t('shortcuts.title')}</h2>
      <dl>
        {SHORTCUTS.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`shortcuts.${words}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{i18n.t('searchTerms.words')}</h3>
      <dl>
        {TERMS.map(({ words, example }) => (
          <div key={words}>
            <dt>
              <kbd>{example()}</kbd>
            </dt>
            <dd>{i18n.t(`searchTerms.${words}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {i18n.t('common.close')}
        </button>
      </form>
    </dialog>
  );
}
