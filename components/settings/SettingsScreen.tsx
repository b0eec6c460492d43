import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { ScreenBar } from '../ui/ScreenBar.tsx';
import { SettingsFoot } from './SettingsFooter.tsx';
import { SettingsGroups } from './SettingsGroups.tsx';

/** The settings, within the popup. */
export function SettingsScreen({ app }: { app: App }) {
  return (
    <div class="screen">
      <ScreenBar title={i18n.t('settings.title')} back={i18n.t('settings.back')} onBack={app.openHome} />
      <main class="page">
        <SettingsGroups app={app} />
        <SettingsFoot app={app} inTab={false} />
      </main>
    </div>
  );
}
