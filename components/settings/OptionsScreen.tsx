import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { ConnectScreen } from '../connect/ConnectScreen.tsx';
import { Mark } from '../ui/Icon.tsx';
import { SettingsFoot } from './SettingsFooter.tsx';
import { SettingsGroups } from './SettingsGroups.tsx';
import '../styles/deferred.css';
import '../styles/tab.css';
import './options.css';

/** The settings in a tab of their own: the same, with more room. */
export function OptionsScreen({ app }: { app: App }) {
  const screen = app.state.screen.value;
  if (screen.name === 'connect' && (screen.reason === 'replace' || screen.reason === 'add'))
    return <ConnectScreen app={app} />;
  return (
    <main class="options">
      <header>
        <Mark size={28} />
        <h1>{i18n.t('settings.title')}</h1>
      </header>
      <SettingsGroups app={app} />
      <SettingsFoot app={app} inTab />
    </main>
  );
}
