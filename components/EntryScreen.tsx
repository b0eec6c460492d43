import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import type { AppState } from '../utils/app/state.ts';
import { afterFrame } from '../utils/browser/after-frame.ts';
import { ConnectScreen } from './ConnectScreen.tsx';
import { Mark } from './Icon.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { useLock } from './use-lock.ts';

/** What stands before the leads: the passphrase where there is one, else a key. */
export function EntryScreen({ app, state }: { app: App; state: AppState }) {
  const lock = useLock();
  useEffect(() => () => void afterFrame(showWhatOpened), []);
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

/** What was pressed goes with this screen: the focus goes to the name of what opened, so that it is read out. */
function showWhatOpened(): void {
  if (document.activeElement === document.body) document.querySelector('h1')?.focus();
}
