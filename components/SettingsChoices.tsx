import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dropNotificationAccess, requestNotificationAccess } from '../utils/browser/notification-access.ts';
import { BADGES, INTERVALS, type Settings } from '../utils/settings/settings.ts';

export interface SettingsChoicesProps {
  readonly settings: Settings;
  readonly onSave: (settings: Settings) => void;
}

/** What the toolbar icon shows, how often credits are looked at, and what is told. Each choice acts at once. */
export function SettingsChoices({ settings, onSave }: SettingsChoicesProps) {
  const [refused, setRefused] = useState(false);

  async function chooseAlert(change: Partial<Settings>): Promise<void> {
    const next = { ...settings, ...change };
    const wanted = next.alertCredits || next.alertLeads;
    const allowed = wanted && (await requestNotificationAccess());
    setRefused(wanted && !allowed);
    if (!wanted) await dropNotificationAccess();
    if (!wanted || allowed) onSave(next);
  }

  return (
    <section class="card preferences" aria-label={i18n.t('choices.toolbar')}>
      <h2>{i18n.t('choices.toolbar')}</h2>
      <label>
        {i18n.t('choices.badge')}
        <select
          value={settings.badge}
          onChange={({ currentTarget }) => {
            const badge = BADGES.find((choice) => choice === currentTarget.value);
            if (badge !== undefined) onSave({ ...settings, badge });
          }}
        >
          {BADGES.map((badge) => (
            <option key={badge} value={badge}>
              {badgeWords(badge)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {i18n.t('choices.interval')}
        <select
          value={String(settings.checkEvery)}
          onChange={({ currentTarget }) => {
            const checkEvery = INTERVALS.find((minutes) => String(minutes) === currentTarget.value);
            if (checkEvery !== undefined) onSave({ ...settings, checkEvery });
          }}
        >
          {INTERVALS.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {minutes === 0
                ? i18n.t('choices.never')
                : i18n.t('choices.everyMinutes', { minutes: String(minutes) })}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{i18n.t('choices.alerts')}</legend>
        {ALERTS.map((alert) => (
          <label key={alert} class="tick">
            <input
              type="checkbox"
              checked={settings[alert]}
              onChange={() => void chooseAlert({ [alert]: !settings[alert] })}
            />
            {i18n.t(`choices.${alert}`)}
          </label>
        ))}
      </fieldset>
      {settings.checkEvery === 0 && (settings.alertCredits || settings.alertLeads) && (
        <p class="calm small">{i18n.t('choices.alertsNeedChecks')}</p>
      )}
      {refused && <p role="alert">{i18n.t('choices.refused')}</p>}
    </section>
  );
}

const ALERTS = ['alertCredits', 'alertLeads'] as const;

function badgeWords(badge: Settings['badge']): string {
  switch (badge) {
    case 'credits':
      return i18n.t('choices.badgeCredits');
    case 'new-leads':
      return i18n.t('choices.badgeLeads');
    case 'nothing':
      return i18n.t('choices.badgeNothing');
  }
}
