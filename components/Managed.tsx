import { i18n } from '#i18n';

/** Says that admins decide this, where they do. */
export function Managed({ by }: { by: boolean }) {
  return by ? <p class="managed">{i18n.t('settings.managed')}</p> : null;
}
