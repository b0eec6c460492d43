import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { WebhookSettings } from '../adding/WebhookSettings.tsx';
import { ConnectForm } from '../connect/ConnectForm.tsx';
import { SiteChoice } from '../lookup/SiteChoice.tsx';
import { OpenPanel } from '../panel/OpenPanel.tsx';
import { PassphraseChoice } from '../passphrase/PassphraseChoice.tsx';
import { OpeningKey } from '../welcome/OpeningKey.tsx';
import { WorkspaceSettings } from '../workspaces/WorkspaceSettings.tsx';
import { ClearPeople } from './ClearPeople.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { ListChoices } from './ListChoices.tsx';
import { SettingsChoices } from './SettingsChoices.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

export interface SettingsGroup {
  readonly id: string;
  /** What it is found by. */
  readonly words: readonly string[];
  readonly part: ComponentChildren;
}

/** The settings in groups, most asked for first. */
export function settingsGroups(app: App, onSave: (settings: Settings) => void): SettingsGroup[] {
  const account = app.state.account.value;
  const workspaces = app.state.workspaces.value;
  const settings = app.state.settings.value;
  const policy = app.state.policy.value;
  const groups: (SettingsGroup | false)[] = [
    {
      id: 'workspaces',
      words: [
        i18n.t('workspaces.title'),
        i18n.t('settings.key'),
        i18n.t('connect.forget'),
        i18n.t('settings.replace'),
        i18n.t('settings.disconnect'),
        ...[account, ...workspaces].map((one) => one?.organization.name ?? ''),
      ],
      part:
        account === null ? (
          <ConnectForm app={app} forgets={false} first={false} />
        ) : (
          <WorkspaceSettings app={app} account={account} others={workspaces} policy={policy} />
        ),
    },
    settings !== null && {
      id: 'toolbar',
      words: [
        i18n.t('choices.toolbar'),
        i18n.t('choices.badge'),
        i18n.t('choices.badgeFollows'),
        i18n.t('choices.interval'),
        i18n.t('choices.alerts'),
        i18n.t('choices.alertCredits'),
        i18n.t('choices.alertLeads'),
      ],
      part: (
        <SettingsChoices
          settings={settings}
          policy={policy}
          several={workspaces.length > 0}
          viewsTell={app.state.views.value.some(({ alert }) => alert)}
          onSave={onSave}
        />
      ),
    },
    settings !== null && {
      id: 'list',
      words: [
        i18n.t('choices.list'),
        i18n.t('pages.size'),
        i18n.t('choices.density'),
        i18n.t('choices.exportFormat'),
      ],
      part: <ListChoices settings={settings} policy={policy} onSave={onSave} />,
    },
    settings !== null && {
      id: 'site',
      words: [i18n.t('site.region'), i18n.t('choices.checkSite'), i18n.t('choices.markSites')],
      part: <SiteChoice settings={settings} policy={policy} onSave={onSave} />,
    },
    account?.state === 'connected' && {
      id: 'webhooks',
      words: [i18n.t('webhooks.title'), i18n.t('webhooks.label'), i18n.t('webhooks.list')],
      part: <WebhookSettings app={app} />,
    },
    // What is sealed lies on the disk, where admins may not want any key.
    settings !== null &&
      !policy?.keysInMemoryOnly && {
        id: 'passphrase',
        words: [i18n.t('passphrase.title'), i18n.t('passphrase.lock'), i18n.t('passphrase.lockAfter')],
        part: <PassphraseChoice settings={settings} onSave={onSave} />,
      },
    {
      id: 'appearance',
      words: [
        i18n.t('settings.appearance'),
        i18n.t('settings.themeSystem'),
        i18n.t('settings.themeLight'),
        i18n.t('settings.themeDark'),
      ],
      part: <ThemeChoice />,
    },
    {
      id: 'opening-key',
      words: [i18n.t('settings.openingKey'), i18n.t('settings.keyboard')],
      part: <OpeningKey />,
    },
    {
      id: 'panel',
      words: [i18n.t('panel.title'), i18n.t('panel.open'), i18n.t('panel.hint')],
      part: <OpenPanel />,
    },
    account !== null && {
      id: 'clear',
      words: [i18n.t('settings.stored'), i18n.t('settings.clear')],
      part: <ClearPeople app={app} />,
    },
    { id: 'diagnostics', words: [i18n.t('diagnostics.title')], part: <Diagnostics app={app} /> },
  ];
  return groups.filter((group) => group !== false);
}
