import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NEW_LEAD_FIELDS, type NewLeadField } from '../../utils/adding/new-lead.ts';
import type { Adding, AddingStep } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import { requestAddingConsent } from '../../utils/browser/adding-consent.ts';
import { AddProblem } from './AddProblem.tsx';
import { fieldWords } from './adding-words.ts';
import { CampaignChoice } from './CampaignChoice.tsx';
import { SameLeads } from './SameLeads.tsx';

export interface AddFormProps {
  readonly app: App;
  readonly adding: Adding;
  readonly step: Exclude<AddingStep, { name: 'added' }>;
}

const TYPES: Partial<Record<NewLeadField, string>> = { email: 'email', phone: 'tel', linkedinUrl: 'url' };

/** Who is to be added, to which campaign, and what adding does. Nothing is sent before the button is pressed. */
export function AddForm({ app, adding, step }: AddFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [notice, setNotice] = useState('');
  const [isRefused, setRefused] = useState(false);
  const draft = adding.state.draft.value;
  const isSending = step.name === 'sending';
  const isShown = draft !== null;
  // Before it is seen: later, it would be taken from a field that somebody types in already.
  useLayoutEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    if (isShown) (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }, [isShown]);
  if (draft === null) return null;

  /** A text of several parts goes where its parts belong, and the field it was pasted into takes its own. */
  function pasted(event: ClipboardEvent, field: NewLeadField): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isMore = /[\r\n\t|]/.test(text.trim()) || /\s\S+@\S+|\S+@\S+\s/.test(text.trim());
    if (!isMore || isSending || !adding.fill(text, field)) return;
    event.preventDefault();
    setNotice(i18n.t('adding.recognised'));
  }

  function startOver(): void {
    adding.startOver();
    // The button that was pressed goes: the focus would be lost.
    form.current?.querySelector('input')?.focus();
  }

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const isAllowed = await requestAddingConsent();
    setRefused(!isAllowed);
    if (isAllowed) await adding.submit();
  }

  return (
    <form ref={form} aria-label={i18n.t('adding.title')} noValidate onSubmit={(event) => void send(event)}>
      {draft.offered && (
        <div class="card offered">
          <p>{i18n.t('adding.offered', { name: nameOf(draft.offered) })}</p>
          <button type="button" class="button" disabled={isSending} onClick={startOver}>
            {i18n.t('adding.startOverWith', { name: nameOf(draft.offered) })}
          </button>
        </div>
      )}
      <div class="card add-fields">
        {NEW_LEAD_FIELDS.map((field) => (
          <div key={field} class="add-field">
            <label for={`add-${field}`}>{fieldWords(field)}</label>
            <input
              id={`add-${field}`}
              class="field"
              type="text"
              inputMode={TYPES[field] as 'email' | 'tel' | 'url' | undefined}
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              value={draft.lead[field]}
              readOnly={isSending}
              onInput={({ currentTarget }) => adding.change(field, currentTarget.value)}
              onPaste={(event) => pasted(event, field)}
            />
          </div>
        ))}
        <p class="calm small" role="status">
          {notice || i18n.t('adding.hint')}
        </p>
      </div>
      <SameLeads app={app} adding={adding} />
      <CampaignChoice app={app} adding={adding} draft={draft} />
      {isRefused && <p role="alert">{i18n.t('adding.consent')}</p>}
      {step.name === 'editing' && step.problem !== null && (
        <AddProblem app={app} adding={adding} problem={step.problem} />
      )}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={isSending}>
          {i18n.t('adding.submit')}
        </button>
        {draft.touched && (
          <button type="button" class="button" disabled={isSending} onClick={startOver}>
            {i18n.t('adding.startOver')}
          </button>
        )}
      </div>
      <p role="status" class="calm small">
        {isSending ? i18n.t('adding.sending') : ''}
      </p>
    </form>
  );
}

function nameOf({ name, email, company }: { name: string; email: string; company: string }): string {
  return name || email || company || i18n.t('leads.unnamed');
}
