import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { useModal } from '../hooks/use-modal.ts';
import { Icon } from '../ui/Icon.tsx';
import { Search } from '../ui/icons.ts';
import { commandsOf } from './commands.ts';
import { findCommands } from './find-commands.ts';
import { isComposing } from './keys.ts';
import '../styles/deferred.css';
import './commands-dialog.css';

interface CommandsDialogProps {
  readonly app: App;
  readonly onClose: () => void;
}

/** Everything by its name: typed in part, chosen by arrows and Enter. */
export function CommandsDialog({ app, onClose }: CommandsDialogProps) {
  const { dialog, closed } = useModal(onClose);
  const [all] = useState(() => commandsOf(app));
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = findCommands(all, typed);
  const chosen = found[active];
  useEffect(
    () => document.getElementById(`command-${active}`)?.scrollIntoView({ block: 'nearest' }),
    [active],
  );
  // Closed first: where it leads to, the focus is not given back to where it came from.
  const run = (job: () => void) => {
    dialog.current?.close();
    job();
  };
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && found.length > 0) setActive((active + by + found.length) % found.length);
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen.run);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} class="commands" aria-label={i18n.t('commands.title')} onClose={closed}>
      <span class="search-box">
        <Icon icon={Search} size={14} />
        <input
          type="text"
          dir="auto"
          role="combobox"
          aria-label={i18n.t('commands.title')}
          aria-expanded="true"
          aria-controls="command-list"
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `command-${active}`}
          placeholder={i18n.t('commands.placeholder')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
          }}
          onKeyDown={pressed}
        />
      </span>
      <div id="command-list" role="listbox" aria-label={i18n.t('commands.title')}>
        {found.map((command, place) => (
          <div
            key={`${command.words} ${command.keys}`}
            id={`command-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            class="command"
            onPointerMove={() => setActive(place)}
            onClick={() => run(command.run)}
            onKeyDown={pressed}
          >
            <bdi>{command.words}</bdi>
            {command.keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </div>
        ))}
      </div>
      <p role="status" class="calm small">
        {found.length === 0 && i18n.t('commands.none', { text: typed })}
      </p>
    </dialog>
  );
}
