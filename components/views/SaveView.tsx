import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { ViewProblem } from '../../utils/app/saved-views.ts';
import type { LeadQuery } from '../../utils/leadey/lead-query.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import {
  isSameView,
  isWorthSaving,
  LONGEST_NAME,
  type SavedView,
  viewOf,
} from '../../utils/leads/saved-views.ts';
import { namedViews, viewInWords } from './view-words.ts';
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

/** Whether there is something to be saved, and it has no name yet. */
export function isToBeSaved(query: LeadQuery, own: readonly SavedView[]): boolean {
  const shown = viewOf(query);
  return isWorthSaving(query) && !namedViews(own).some((view) => isSameView(view.query, shown));
}

function NameDialog({ app, onClose }: { app: App; onClose: () => void }) {
  const { query, campaigns } = app.state;
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<ViewProblem | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);
  const save = async () => {
    const found = await app.saveView(field.current?.value ?? '');
    setProblem(found);
    if (found !== null) return field.current?.focus();
    dialog.current?.close();
    onClose();
    // What was saved has no such button any more, and the focus would be lost with it.
    document.getElementById('search')?.focus();
  };
  const suggestion = viewInWords(viewOf(query.value), campaignNames(campaigns.value), Date.now());
  return (
    <dialog ref={dialog} class="name-view" aria-labelledby="name-view-title" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id="name-view-title">{i18n.t('views.save')}</h2>
        <label for="view-name">{i18n.t('views.name')}</label>
        <input
          ref={field}
          id="view-name"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          defaultValue={suggestion.slice(0, LONGEST_NAME)}
          aria-describedby={problem === null ? undefined : 'view-problem'}
        />
        {problem !== null && (
          <p role="alert" id="view-problem">
            {i18n.t(`views.problems.${problem}`)}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="button primary">
            {i18n.t('views.submit')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {i18n.t('common.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
