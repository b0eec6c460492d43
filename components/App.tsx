import { useEffect } from 'preact/hooks';
import type { App as AppModel } from '../utils/app/create-app.ts';
import { afterFirstPaint } from '../utils/browser/after-frame.ts';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { HomeScreen } from './home/HomeScreen.tsx';
import { deferred, lazy } from './ui/lazy.tsx';

const EntryScreen = lazy(async () => (await import('./connect/EntryScreen.tsx')).EntryScreen);
const SettingsScreen = lazy(async () => (await import('./settings/SettingsScreen.tsx')).SettingsScreen);
const Dialogs = deferred(async () => (await import('./home/after-first-frame.ts')).Dialogs);
const AddScreen = lazy(async () => (await import('./adding/AddScreen.tsx')).AddScreen);
const LeadScreen = lazy(async () => (await import('./lead/LeadScreen.tsx')).LeadScreen);

/** The whole interface, whichever page of the browser it is shown in. */
export function App({ app }: { app: AppModel }) {
  const account = app.state.account.value;
  useShortcuts(app);
  useEffect(() => {
    // The browser keeps titles in its history: not of a workspace that the disk is to know nothing of.
    const title = account?.forgetOnClose === false ? account.organization.name : 'Leadey';
    return afterFirstPaint(() => {
      document.title = title;
    });
  }, [account]);
  return (
    <>
      <Screen app={app} />
      <Dialogs app={app} />
    </>
  );
}

function Screen({ app }: { app: AppModel }) {
  const screen = app.state.screen.value;
  if (app.state.account.value === null || screen.name === 'connect') return <EntryScreen app={app} />;
  switch (screen.name) {
    case 'home':
      return <HomeScreen app={app} />;
    case 'settings':
      return <SettingsScreen app={app} />;
    case 'lead':
      return <LeadScreen app={app} id={screen.id} />;
    case 'add':
      return <AddScreen key={app.state.account.value.connection} app={app} />;
  }
}
