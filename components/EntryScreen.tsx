import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import type { AppState } from '../utils/app/state.ts';
import { ConnectScreen } from './ConnectScreen.tsx';
import { Mark } from './Icon.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { useFocusGoesOn } from './use-focus-goes-on.ts';
import { useLock } from './use-lock.ts';

/** What stands before the leads: the passphrase where there is one, else a key. */
export function EntryScreen({ app, state }: { app: App; state: AppState }) {
  const lock = useLock();
  // The name of the workspace that opened.
  useFocusGoesOn('h1');
  if (state.account !== null) return <ConnectScreen app={app} state={state} />;
  if (lock === null) return null;
  if (lock !== 'locked') return <ConnectScreen app={app} state={state} />;
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
