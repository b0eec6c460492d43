import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { isToBeSaved } from '../../utils/leads/saved-views.ts';
import { useModal } from '../hooks/use-modal.ts';
import { NameForm } from './NameForm.tsx';
import './views.css';

/** Gives what is shown a name, under which it is one key away. Not there for what has one, or shows everything. */
export function SaveView({ app }: { app: App }) {
  const { query, views } = app.state;
  const [isNaming, setNaming] = useState(false);
  if (!isToBeSaved(query.value, views.value)) return null;
  return (
    <>
      <button type="button" class="term completion" onClick={() => setNaming(true)}>
        {i18n.t('views.save')}
      </button>
      {isNaming && <NameDialog app={app} onClose={() => setNaming(false)} />}
    </>
  );
}

function NameDialog({ app, onClose }: { app: App; onClose: () => void }) {
  const { dialog, closed } = useModal(onClose);
  const saved = () => {
    dialog.current?.close();
    onClose();
    // What was saved has no such button any more, and the focus would be lost with it.
    document.getElementById('search')?.focus();
  };
  return (
    <dialog ref={dialog} class="name-view-dialog" aria-labelledby="name-view-title" onClose={closed}>
      <h2 id="name-view-title">{i18n.t('views.save')}</h2>
      <NameForm app={app} onSaved={saved} onCancel={() => dialog.current?.close()} />
    </dialog>
  );
}
