import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  dropNotificationAccess,
  requestNotificationAccess,
} from '../../utils/browser/notification-access.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import { BADGE_FOLLOWS, BADGES, INTERVALS, type Settings } from '../../utils/settings/settings.ts';
import { Choice } from '../ui/Choice.tsx';
import { ManagedByAdmin } from '../ui/ManagedByAdmin.tsx';

export interface SettingsChoicesProps {
  readonly settings: Settings;
  readonly onSave: (settings: Settings) => void;
}

interface ToolbarChoicesProps extends SettingsChoicesProps {
  readonly policy: Policy | null;
  /** Whether there is more than one workspace. */
  readonly several: boolean;
  /** Whether a saved view tells of its new leads. */
  readonly viewsTell: boolean;
}

/** What the toolbar icon shows, how often credits are looked at, and what is told. Each choice acts at once. */
export function SettingsChoices({ settings, policy, several, viewsTell, onSave }: ToolbarChoicesProps) {
  const [refused, setRefused] = useState(false);
  const latest = useRef(settings);
  latest.current = settings;
  const fixed = policy !== null && policy.checkEvery !== null;

  async function chooseAlert(alert: (typeof ALERTS)[number]): Promise<void> {
    const isOn = !settings[alert];
    const allowed = !isOn || (await requestNotificationAccess(alert));
    setRefused(!allowed);
    if (!allowed) return;
    // While the browser asked, something else may have been chosen.
    const next = { ...latest.current, [alert]: isOn };
    if (!next.alertCredits && !next.alertLeads && !viewsTell) await dropNotificationAccess();
    onSave(next);
  }

  return (
    <section class="card preferences" aria-label={i18n.t('choices.toolbar')}>
      <h2>{i18n.t('choices.toolbar')}</h2>
      <Choice
        label={i18n.t('choices.badge')}
        options={BADGES.map((badge) => [badge, badgeWords(badge)])}
        value={settings.badge}
        onChoose={(badge) => onSave({ ...settings, badge })}
      />
      {several && (
        <Choice
          label={i18n.t('choices.badgeFollows')}
          options={BADGE_FOLLOWS.map((one) => [one, followsWords(one)])}
          value={settings.badgeFollows}
          onChoose={(badgeFollows) => onSave({ ...settings, badgeFollows })}
        />
      )}
      <Choice
        label={i18n.t('choices.interval')}
        options={INTERVALS.map((minutes) => [minutes, intervalWords(minutes)])}
        value={settings.checkEvery}
        disabled={fixed}
        onChoose={(checkEvery) => onSave({ ...settings, checkEvery })}
      />
      <ManagedByAdmin by={fixed} />
      <fieldset>
        <legend>{i18n.t('choices.alerts')}</legend>
        {ALERTS.map((alert) => (
          <label key={alert} class="tick">
            <input type="checkbox" checked={settings[alert]} onChange={() => void chooseAlert(alert)} />
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

function intervalWords(minutes: Settings['checkEvery']): string {
  return minutes === 0
    ? i18n.t('choices.never')
    : i18n.t('choices.everyMinutes', { minutes: String(minutes) });
}

function followsWords(follows: Settings['badgeFollows']): string {
  switch (follows) {
    case 'in-use':
      return i18n.t('choices.followsInUse');
    case 'most-in-need':
      return i18n.t('choices.followsLowestBalance');
  }
}

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
