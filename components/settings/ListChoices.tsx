import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { chooseDensity, DENSITIES, readDensity } from '../../utils/browser/density.ts';
import { PAGE_SIZES } from '../../utils/leadey/lead-query.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import { FORMATS } from '../../utils/settings/settings.ts';
import { Choice } from '../ui/Choice.tsx';
import { ManagedByAdmin } from '../ui/ManagedByAdmin.tsx';
import type { SettingsChoicesProps } from './SettingsChoices.tsx';

/** How the list of leads is laid out, and what it is exported into. */
export function ListChoices({ settings, policy, onSave }: SettingsChoicesProps & { policy: Policy | null }) {
  const [density, setDensity] = useState(readDensity);
  const off = policy?.exportOff ?? false;
  return (
    <section class="card preferences" aria-label={i18n.t('choices.list')}>
      <h2>{i18n.t('choices.list')}</h2>
      <Choice
        label={i18n.t('pages.size')}
        options={PAGE_SIZES.map((size) => [size, String(size)])}
        value={settings.pageSize}
        onChoose={(pageSize) => onSave({ ...settings, pageSize })}
      />
      <Choice
        label={i18n.t('choices.density')}
        options={DENSITIES.map((one) => [one, i18n.t(`choices.${one}`)])}
        value={density}
        onChoose={(chosen) => {
          chooseDensity(chosen);
          setDensity(chosen);
        }}
      />
      <Choice
        label={i18n.t('choices.exportFormat')}
        options={FORMATS.map((format) => [format, i18n.t(`export.${format}`)])}
        value={settings.exportFormat}
        disabled={off}
        onChoose={(exportFormat) => onSave({ ...settings, exportFormat })}
      />
      <ManagedByAdmin by={off} />
    </section>
  );
}
