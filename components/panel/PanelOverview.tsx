import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { readInstant, writeInstant } from '../../utils/browser/instant-store.ts';
import { lazy } from '../ui/lazy.tsx';

const PanelFigures = lazy(async () => (await import('./PanelFigures.tsx')).PanelFigures);

/** Whether somebody wants the pictures beside the list; a choice of display, so it needs no other store. */
const OPEN = 'panel-overview';

/** The pictures of the workspace, below the list where the panel has room for both; closed until somebody opens it. */
export function PanelOverview({ app }: { app: App }) {
  const [isOpen, setOpen] = useState(() => readInstant(OPEN) !== null);
  const toggled = (open: boolean) => {
    setOpen(open);
    writeInstant(OPEN, open ? 'open' : null);
  };
  return (
    <section class="panel-overview" aria-label={i18n.t('overview.title')}>
      <details open={isOpen} onToggle={(event) => toggled(event.currentTarget.open)}>
        <summary>{i18n.t('overview.title')}</summary>
        {isOpen && <PanelFigures app={app} />}
      </details>
    </section>
  );
}
