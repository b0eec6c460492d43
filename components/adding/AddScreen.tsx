import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Adding } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import { ScreenBar } from '../ui/ScreenBar.tsx';
import { AddedHistory } from './AddedHistory.tsx';
import { AddForm } from './AddForm.tsx';
import { AddOutcome } from './AddOutcome.tsx';
import { mayAdd } from './may-add.ts';
import '../styles/deferred.css';
import './adding.css';

/** Somebody who is no lead yet becomes one, knowingly. */
export function AddScreen({ app }: { app: App }) {
  const [adding, setAdding] = useState<Adding | null>(null);
  useEffect(() => {
    void app.adding().then(async (loaded) => {
      await loaded.open();
      setAdding(loaded);
    });
    void app.loadCampaigns();
  }, [app]);
  return (
    <div class="screen">
      <ScreenBar title={i18n.t('adding.title')} back={i18n.t('adding.back')} onBack={app.openHome} />
      <main class="page adding">
        {adding !== null && (mayAdd(app) ? <Content app={app} adding={adding} /> : <SwitchedOff app={app} />)}
      </main>
    </div>
  );
}

function Content({ app, adding }: { app: App; adding: Adding }) {
  const step = adding.state.step.value;
  const { webhooks, sync, counts } = app.state;
  const here = [webhooks.value, sync.value?.known, counts.value];
  // More leads may be here by now, or another campaign.
  useEffect(() => adding.compare(), [adding, ...here]);
  return (
    <>
      {step.name === 'added' ? (
        <AddOutcome app={app} adding={adding} step={step} />
      ) : (
        <AddForm app={app} adding={adding} step={step} />
      )}
      <AddedHistory app={app} adding={adding} />
    </>
  );
}

/** The last campaign was removed on another page, or admins switched adding off. */
function SwitchedOff({ app }: { app: App }) {
  return (
    <div class="empty">
      <p role="alert">{i18n.t('adding.off')}</p>
      <button type="button" class="button" onClick={app.openSettings}>
        {i18n.t('adding.toSettings')}
      </button>
    </div>
  );
}
