import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dropSiteConsent, requestSiteConsent } from '../../utils/browser/site-consent.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import type { SettingsChoicesProps } from '../settings/SettingsChoices.tsx';
import { ManagedByAdmin } from '../ui/ManagedByAdmin.tsx';
import { MarkChoice } from './MarkChoice.tsx';

/** Whether Leadey is asked about the site in front by itself. Off until somebody ticks it. */
export function SiteChoice({ settings, policy, onSave }: SettingsChoicesProps & { policy: Policy | null }) {
  const off = policy?.siteCheckOff ?? false;
  const [refused, setRefused] = useState(false);

  async function choose(checkSite: boolean): Promise<void> {
    const allowed = checkSite && (await requestSiteConsent());
    setRefused(checkSite && !allowed);
    if (!checkSite) await dropSiteConsent();
    if (allowed === checkSite) onSave({ ...settings, checkSite });
  }

  return (
    <section class="card" aria-label={i18n.t('site.region')}>
      <h2>{i18n.t('site.region')}</h2>
      <label class="tick">
        <input
          type="checkbox"
          checked={settings.checkSite}
          disabled={off}
          onChange={() => void choose(!settings.checkSite)}
        />
        {i18n.t('choices.checkSite')}
      </label>
      <ManagedByAdmin by={off} />
      <p class="calm small">{i18n.t('choices.checkSiteHint')}</p>
      {refused && <p role="alert">{i18n.t('choices.siteRefused')}</p>}
      <MarkChoice settings={settings} onSave={onSave} />
    </section>
  );
}
