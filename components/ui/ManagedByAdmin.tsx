import { i18n } from '#i18n';
import './managed-by-admin.css';

/** Says that admins decide this, where they do. */
export function ManagedByAdmin({ by }: { by: boolean }) {
  return by ? <p class="managed-by-admin">{i18n.t('settings.managed')}</p> : null;
}
