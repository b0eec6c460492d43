import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { useFocusGoesOn } from '../hooks/use-focus-goes-on.ts';
import { useLock } from '../hooks/use-lock.ts';
import { UnlockForm } from '../passphrase/UnlockForm.tsx';
import { Mark } from '../ui/Icon.tsx';
import { ConnectScreen } from './ConnectScreen.tsx';
import '../styles/deferred.css';
import './connect.css';

/** What stands before the leads: the passphrase where there is one, else a key. */
export function EntryScreen({ app }: { app: App }) {
  const lock = useLock();
  // The name of the workspace that opened.
  useFocusGoesOn('h1');
  if (app.state.account.value !== null) return <ConnectScreen app={app} />;
  if (lock === null) return null;
  if (lock !== 'locked') return <ConnectScreen app={app} />;
  return (
    <main class="screen connect">
      <div class="connect-head">
        <Mark size={44} />
        <h1>{i18n.t('unlock.title')}</h1>
        <p class="calm">{i18n.t('unlock.intro')}</p>
      </div>
      <UnlockForm />
    </main>
  );
}
