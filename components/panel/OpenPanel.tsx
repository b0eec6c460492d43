import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { closePopup, panelOpener } from '../../utils/browser/open-panel.ts';

/** The way to what stays open; `null` as long as it is not known, or where there is none. */
export function useOpenPanel(): { open: () => void; failed: boolean } | null {
  const [opener, setOpener] = useState<{ open: () => Promise<boolean> } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => void panelOpener().then((open) => setOpener(open && { open })), []);
  if (opener === null) return null;
  return {
    open: () => void opener.open().then((opened) => (opened ? closePopup() : setFailed(true))),
    failed,
  };
}

/** Opens Leadey beside the page, where it stays. */
export function OpenPanel() {
  const panel = useOpenPanel();
  if (panel === null) return null;
  return (
    <section class="card" aria-label={i18n.t('panel.open')}>
      <div class="actions">
        <button type="button" class="button" onClick={panel.open}>
          {i18n.t('panel.open')}
        </button>
      </div>
      <p class="calm small">{i18n.t('panel.hint')}</p>
      {panel.failed && <p role="alert">{i18n.t('panel.failed')}</p>}
    </section>
  );
}
