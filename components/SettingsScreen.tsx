import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import type { AppState } from '../utils/app/state.ts';
import { ScreenBar } from './ScreenBar.tsx';
import { SettingsFoot } from './SettingsFoot.tsx';
import { SettingsGroups } from './SettingsGroups.tsx';

/** The settings, within the popup. */
export function SettingsScreen({ app, state }: { app: App; state: AppState }) {
  return (
    <div class="screen">
      <ScreenBar title={i18n.t('settings.title')} back={i18n.t('settings.back')} onBack={app.openHome} />
      <main class="page">
        <SettingsGroups app={app} state={state} />
        <SettingsFoot inTab={false} />
      </main>
    </div>
  );
}
