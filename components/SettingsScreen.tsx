import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import type { LeadeyError } from '../utils/leadey/errors.ts';
import { webApp } from '../utils/leadey/web-app.ts';
import type { Result } from '../utils/result.ts';
import type { Settings } from '../utils/settings/settings.ts';
import type { Account } from '../utils/storage/schemas.ts';
import { errorWords } from './error-words.ts';
import { OpeningKey } from './OpeningKey.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { ScreenBar } from './ScreenBar.tsx';
import { SettingsChoices } from './SettingsChoices.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SiteChoice } from './SiteChoice.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

export interface SettingsScreenProps {
  readonly app: App;
  readonly account: Account;
  /** What people chose; `null` as long as it is not read. */
  readonly settings: Settings | null;
}

export function SettingsScreen({ app, account, settings }: SettingsScreenProps) {
  const [shortcuts, setShortcuts] = useState(false);
  const [error, setError] = useState<LeadeyError | null>(null);
  const [cleared, setCleared] = useState(false);
  const run = async (action: Promise<Result<null, LeadeyError>>) => {
    const answer = await action;
    setError(answer.ok ? null : answer.error);
    return answer.ok;
  };
  const save = (chosen: Settings) => void run(app.saveSettings(chosen));
  const clear = async () => setCleared(await run(app.clearPeople()));
  return (
    <div class="screen">
      <ScreenBar title={i18n.t('settings.title')} back={i18n.t('settings.back')} onBack={app.openHome} />
      <main class="page">
        <section class="card" aria-label={i18n.t('settings.key')}>
          <h2 dir="auto">{account.organization.name}</h2>
          <p class="key-label">{account.maskedKey}</p>
          <p class="calm">
            {i18n.t(account.forgetOnClose ? 'settings.keptInMemory' : 'settings.keptOnDisk')}
          </p>
          <div class="actions">
            <button type="button" class="button" onClick={app.replaceKey}>
              {i18n.t('settings.replace')}
            </button>
            <button type="button" class="button danger" onClick={() => void run(app.disconnect())}>
              {i18n.t('settings.disconnect')}
            </button>
          </div>
          {error !== null && <p role="alert">{errorWords(error)}</p>}
          <p class="calm small">{i18n.t('settings.disconnectHint')}</p>
        </section>
        {settings !== null && (
          <>
            <SettingsChoices settings={settings} onSave={save} />
            <SiteChoice settings={settings} onSave={save} />
          </>
        )}
        <ThemeChoice />
        <OpeningKey />
        <OpenPanel />
        <section class="card" aria-label={i18n.t('settings.clear')}>
          <div class="actions">
            <button type="button" class="button" onClick={() => void clear()}>
              {i18n.t('settings.clear')}
            </button>
            <p class="copied" role="status">
              {cleared && i18n.t('settings.cleared')}
            </p>
          </div>
          <p class="calm small">{i18n.t('settings.clearHint')}</p>
        </section>
        <nav class="card links" aria-label={i18n.t('settings.more')}>
          <a href={webApp.keys} target="_blank" rel="noreferrer">
            {i18n.t('settings.manageKeys')}
          </a>
          <button type="button" onClick={() => setShortcuts(true)}>
            {i18n.t('settings.keyboard')}
          </button>
          <a href={webApp.help}>{i18n.t('settings.help')}</a>
        </nav>
        <p class="calm small version">
          {i18n.t('settings.version', { version: browser.runtime.getManifest().version })}
        </p>
      </main>
      {shortcuts && <ShortcutsDialog onClose={() => setShortcuts(false)} />}
    </div>
  );
}
