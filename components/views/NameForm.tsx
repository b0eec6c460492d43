import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { ViewProblem } from '../../utils/app/saved-views.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import { LONGEST_NAME, viewOf } from '../../utils/leads/saved-views.ts';
import { viewInWords } from './view-words.ts';
import './views.css';

interface NameFormProps {
  readonly app: App;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Gives what is shown a name; the one it has in words is suggested. */
export function NameForm({ app, onSaved, onCancel }: NameFormProps) {
  const { query, campaigns } = app.state;
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<ViewProblem | null>(null);
  const [suggestion] = useState(() =>
    viewInWords(viewOf(query.value), campaignNames(campaigns.value), Date.now()).slice(0, LONGEST_NAME),
  );
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = async () => {
    const found = await app.saveView(field.current?.value ?? '');
    setProblem(found);
    if (found === null) onSaved();
    else field.current?.focus();
  };
  return (
    <form
      class="name-view"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for="view-name">{i18n.t('views.name')}</label>
      <input
        ref={field}
        id="view-name"
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST_NAME}
        defaultValue={suggestion}
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
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
