import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import './screens-style.ts';

const SHORTCUTS = [
  { keys: ['/'], words: 'search' },
  { keys: ['↓', '↑'], words: 'move' },
  { keys: ['Enter'], words: 'open' },
  { keys: ['C'], words: 'copy' },
  { keys: ['X'], words: 'pick' },
  { keys: ['Esc'], words: 'back' },
  { keys: ['[', ']', 'Alt ←', 'Alt →'], words: 'turn' },
  { keys: ['w'], words: 'workspaces' },
  { keys: ['?'], words: 'help' },
] as const;

/** Every key the pages know. A native dialog: it keeps the focus, and gives it back. */
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
      <form method="dialog">
        <button type="submit" class="button">
          {i18n.t('common.close')}
        </button>
      </form>
    </dialog>
  );
}
