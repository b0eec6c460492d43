import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { ShortcutsDialog } from '../commands/ShortcutsDialog.tsx';
import { ChevronRight, Mail } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { ExternalLink } from '../ui/icons.ts';
import './settings.css';

/** What leads on from the settings, and which version this is. */
export function SettingsFoot({ app, inTab }: { app: App; inTab: boolean }) {
  const [shortcuts, setShortcuts] = useState(false);
  return (
    <>
      <nav class="card links" aria-label={i18n.t('settings.more')}>
        <a href={webApp.keys} target="_blank" rel="noreferrer">
          {i18n.t('settings.manageKeys')}
          <Icon icon={ExternalLink} size={14} />
        </a>
        <button type="button" onClick={() => setShortcuts(true)}>
          {i18n.t('settings.keyboard')}
          <Icon icon={ChevronRight} size={14} />
        </button>
        {!inTab && (
          <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {i18n.t('settings.inTab')}
            <Icon icon={ExternalLink} size={14} />
          </button>
        )}
        <a href={webApp.help}>
          {i18n.t('settings.help')}
          <Icon icon={Mail} size={14} />
        </a>
      </nav>
      <p class="calm small version">
        {i18n.t('settings.version', { version: browser.runtime.getManifest().version })}
        {' · '}
        <a href="/changes.html" target="_blank" rel="noreferrer">
          {i18n.t('news.title')}
        </a>
        {' · '}
        <a href="/licences.txt" target="_blank" rel="noreferrer">
          {i18n.t('settings.licences')}
        </a>
      </p>
      {shortcuts && <ShortcutsDialog app={app} onClose={() => setShortcuts(false)} />}
    </>
  );
}
