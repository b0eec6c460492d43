import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { Icon } from '../ui/Icon.tsx';
import { ChevronDown } from '../ui/icons.ts';
import { WorkspaceLine } from './WorkspaceLine.tsx';
import { keyEnds } from './workspace-names.ts';
import '../styles/deferred.css';
import '../ui/popover.css';
import './workspaces.css';

export interface WorkspaceSwitcherProps {
  readonly app: App;
  readonly inUse: Account;
  readonly others: readonly Account[];
}

/** The workspaces that are connected, each with its balance; choosing one changes everything that is shown. */
export function WorkspaceSwitcher({ app, inUse, others }: WorkspaceSwitcherProps) {
  const list = useRef<HTMLElement>(null);
  const all = [inUse, ...others];
  const ends = keyEnds(all);
  const close = () => list.current?.hidePopover();
  useLayoutEffect(() => {
    const opened = (event: ToggleEvent) => {
      if (event.newState !== 'open') return;
      list.current?.querySelector('button')?.focus();
      app.checkWorkspaces();
    };
    const own = list.current;
    own?.addEventListener('toggle', opened);
    return () => own?.removeEventListener('toggle', opened);
  }, [app]);
  return (
    <>
      <button
        type="button"
        id="workspaces"
        class="icon-button small"
        title={i18n.t('workspaces.title')}
        aria-label={i18n.t('workspaces.title')}
        popovertarget="workspace-list"
      >
        <Icon icon={ChevronDown} size={14} />
      </button>
      <nav
        ref={list}
        id="workspace-list"
        class="popover"
        popover="auto"
        aria-label={i18n.t('workspaces.title')}
        onKeyDown={moveThrough}
      >
        <ul>
          {all.map((account) => (
            <li key={account.organization.id}>
              <button
                type="button"
                class="workspace"
                aria-current={account === inUse}
                onClick={() => {
                  close();
                  if (account !== inUse) void app.switchTo(account.organization.id);
                }}
              >
                <WorkspaceLine account={account} ends={ends} chosen={account === inUse} />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="workspace add" onClick={app.addWorkspace}>
          {i18n.t('workspaces.add')}
        </button>
      </nav>
    </>
  );
}

/** Up and down through the list, as in any menu. */
function moveThrough(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const active = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(active + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
