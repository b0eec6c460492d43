import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import { ConnectScreen } from './ConnectScreen.tsx';
import { Mark } from './Icon.tsx';
import { SettingsFoot } from './SettingsFoot.tsx';
import { SettingsGroups } from './SettingsGroups.tsx';
import { useStore } from './use-store.ts';
import './options-style.ts';

/** The settings in a tab of their own: the same, with more room. */
export function OptionsScreen({ app }: { app: App }) {
  const state = useStore(app.store);
  const { screen } = state;
  if (screen.name === 'connect' && (screen.reason === 'replace' || screen.reason === 'add'))
    return <ConnectScreen app={app} state={state} />;
  return (
    <main class="options">
      <header>
        <Mark size={28} />
        <h1>{i18n.t('settings.title')}</h1>
      </header>
      <SettingsGroups app={app} state={state} />
      <SettingsFoot inTab />
    </main>
  );
}
