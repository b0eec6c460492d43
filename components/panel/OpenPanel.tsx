import { i18n } from '#i18n';
import { useOpenPanel } from './use-open-panel.ts';

/** Opens Leadey beside the page, where it stays. */
export function OpenPanel() {
  const panel = useOpenPanel();
  if (panel === null) return null;
  return (
    <section class="card" aria-label={i18n.t('panel.title')}>
      <h2>{i18n.t('panel.title')}</h2>
      <p class="calm small">{i18n.t('panel.hint')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={panel.open}>
          {i18n.t('panel.open')}
        </button>
      </div>
      {panel.failed && <p role="alert">{i18n.t('panel.failed')}</p>}
    </section>
  );
}
