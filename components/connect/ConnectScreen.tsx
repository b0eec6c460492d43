import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { ConnectReason } from '../../utils/app/state.ts';
import type { LeadeyError } from '../../utils/leadey/errors.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { CircleAlert } from '../ui/deferred-icons.ts';
import { errorWords } from '../ui/error-words.ts';
import { Icon, Mark } from '../ui/Icon.tsx';
import { SwitchWorkspace } from '../workspaces/SwitchWorkspace.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { KeyPromises } from './KeyPromises.tsx';
import '../styles/deferred.css';
import './connect.css';

/** Where a key is handed in, and why. */
export function ConnectScreen({ app }: { app: App }) {
  const screen = app.state.screen.value;
  const account = app.state.account.value;
  const reason = screen.name === 'connect' ? screen.reason : 'first';
  return (
    <main class="screen connect">
      <div class="connect-head">
        <Mark size={44} />
        <h1>{i18n.t('connect.title')}</h1>
        <p class="calm">{i18n.t('connect.intro')}</p>
      </div>
      <Reason
        reason={reason}
        account={account}
        error={app.state.accountError.value}
        onReconnect={app.reconnect}
      />
      {reason === 'refused' && (
        <SwitchWorkspace workspaces={app.state.workspaces.value} onChoose={app.switchTo} />
      )}
      <ConnectForm app={app} forgets={account?.forgetOnClose === true && !account.sealed} first>
        {(reason === 'replace' || reason === 'add') && (
          <button type="button" class="button" onClick={reason === 'add' ? app.openHome : app.openSettings}>
            {i18n.t('common.cancel')}
          </button>
        )}
      </ConnectForm>
      {(reason === 'first' || reason === 'disconnected') && <KeyPromises />}
    </main>
  );
}

interface ReasonProps {
  readonly reason: ConnectReason;
  readonly account: Account | null;
  /** What went wrong when the refused key was tried again. */
  readonly error: LeadeyError | null;
  readonly onReconnect: () => Promise<void>;
}

/** Why the form is shown, when that is not plain. */
function Reason({ reason, account, error, onReconnect }: ReasonProps) {
  const key = account?.maskedKey ?? '';
  switch (reason) {
    case 'first':
      return null;
    case 'replace':
      return <p class="notice">{i18n.t('connect.replacing', { key })}</p>;
    case 'add':
      return <p class="notice">{i18n.t('connect.adding', { name: account?.organization.name ?? '' })}</p>;
    case 'disconnected':
      return (
        <p class="notice" role="status">
          {i18n.t('connect.disconnected')}
        </p>
      );
    case 'refused':
      return (
        <div class="error-notice">
          <Icon icon={CircleAlert} />
          <div class="error-words">
            <p role="alert">{i18n.t('connect.refused', { key })}</p>
            {error !== null && <p role="alert">{errorWords(error)}</p>}
          </div>
          <button type="button" class="button" onClick={onReconnect}>
            {i18n.t('common.reconnect')}
          </button>
        </div>
      );
  }
}
