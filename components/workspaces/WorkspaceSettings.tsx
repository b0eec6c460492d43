import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { useAction } from '../hooks/use-action.ts';
import { errorWords } from '../ui/error-words.ts';
import { ManagedByAdmin } from '../ui/ManagedByAdmin.tsx';
import { WorkspaceLine } from './WorkspaceLine.tsx';
import { keyEnds, wholeName } from './workspace-names.ts';
import '../styles/deferred.css';
import './workspaces.css';

export interface WorkspaceSettingsProps {
  readonly app: App;
  readonly account: Account;
  readonly others: readonly Account[];
  readonly policy: Policy | null;
}

/** The workspace in use with its key, the others, and the way to add one. */
export function WorkspaceSettings({ app, account, others, policy }: WorkspaceSettingsProps) {
  const { error, run } = useAction();
  const ends = keyEnds([account, ...others]);
  const forgets = account.forgetOnClose && !account.sealed;
  return (
    <section class="card" aria-label={i18n.t('settings.key')}>
      <h2 dir="auto">{account.organization.name}</h2>
      <p class="key-label">{account.maskedKey}</p>
      <p class="calm">
        {account.sealed
          ? i18n.t('settings.keptSealed')
          : i18n.t(account.forgetOnClose ? 'settings.keptInMemory' : 'settings.keptOnDisk')}
      </p>
      <label class="tick">
        <input
          type="checkbox"
          checked={forgets}
          disabled={policy?.keysInMemoryOnly}
          onChange={() => void run(app.keepKey(account.organization.id, !forgets))}
        />
        {i18n.t('connect.forget')}
      </label>
      <ManagedByAdmin by={policy?.keysInMemoryOnly ?? false} />
      <div class="actions">
        <button type="button" class="button" onClick={app.replaceKey}>
          {i18n.t('settings.replace')}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => void run(app.disconnect(account.organization.id))}
        >
          {i18n.t('settings.disconnect')}
        </button>
      </div>
      {error !== null && <p role="alert">{errorWords(error)}</p>}
      <p class="calm small">{i18n.t('settings.disconnectHint')}</p>
      {others.length > 0 && (
        <ul class="others" aria-label={i18n.t('workspaces.others')}>
          {others.map((other) => (
            <li key={other.organization.id}>
              <button
                type="button"
                class="workspace"
                onClick={() => void app.switchTo(other.organization.id)}
              >
                <WorkspaceLine account={other} ends={ends} chosen={false} />
              </button>
              <button
                type="button"
                class="button danger"
                aria-label={i18n.t('workspaces.disconnect', { name: wholeName(other, ends) })}
                onClick={() => void run(app.disconnect(other.organization.id))}
              >
                {i18n.t('settings.disconnect')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="actions add-workspace">
        <button type="button" class="button" onClick={app.addWorkspace}>
          {i18n.t('workspaces.add')}
        </button>
      </div>
      {policy?.allowedWorkspaces && <ManagedByAdmin by />}
    </section>
  );
}
