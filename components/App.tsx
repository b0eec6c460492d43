import { useEffect } from 'preact/hooks';
import type { App as AppModel } from '../utils/app/create-app.ts';
import type { AppState } from '../utils/app/state.ts';
import { afterFirstPaint } from '../utils/browser/after-frame.ts';
import { HomeScreen } from './HomeScreen.tsx';
import { lazyPart } from './lazy-part.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useStore } from './use-store.ts';

const EntryScreen = lazyPart(async () => (await import('./EntryScreen.tsx')).EntryScreen);
const SettingsScreen = lazyPart(async () => (await import('./SettingsScreen.tsx')).SettingsScreen);
const ShortcutsDialog = lazyPart(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog);
const LeadScreen = lazyPart(async () => (await import('./LeadScreen.tsx')).LeadScreen);

/** The whole interface, whichever page of the browser it is shown in. */
export function App({ app }: { app: AppModel }) {
  const state = useStore(app.store);
  useShortcuts(app);
  useEffect(() => {
    // The browser keeps titles in its history: not of a workspace that the disk is to know nothing of.
    const { account } = state;
    const title = account?.forgetOnClose === false ? account.organization.name : 'Leadey';
    return afterFirstPaint(() => {
      document.title = title;
    });
  }, [state.account]);
  return (
    <>
      <Screen app={app} state={state} />
      {state.shortcuts && <ShortcutsDialog onClose={() => app.showShortcuts(false)} />}
    </>
  );
}

function Screen({ app, state }: { app: AppModel; state: AppState }) {
  const { screen, account } = state;
  if (account === null || screen.name === 'connect') return <EntryScreen app={app} state={state} />;
  switch (screen.name) {
    case 'home':
      return <HomeScreen app={app} state={state} account={account} />;
    case 'settings':
      return <SettingsScreen app={app} state={state} />;
    case 'lead':
      return <LeadScreen app={app} state={state} id={screen.id} />;
  }
}
