import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { requestHostAccess } from '../../utils/browser/host-access.ts';
import { parsePastedKey } from '../../utils/leadey/api-key.ts';
import type { ConnectError } from '../../utils/messages/answers.ts';
import { ConnectErrorNotice } from './ConnectError.tsx';
import { KeyField } from './KeyField.tsx';
import { KeyPath } from './KeyPath.tsx';
import '../styles/deferred.css';
import './connect.css';

export interface ConnectFormProps {
  readonly app: App;
  /** Whether the key that is replaced, if there is one, was to be forgotten. */
  readonly forgets: boolean;
  /** Whether the form is what the page is for, so that the field takes the focus. */
  readonly first: boolean;
  /** What else can be done than connecting. */
  readonly children?: ComponentChildren;
}

/** Takes a key. What was pasted stays in the field until Leadey has accepted it. */
export function ConnectForm({ app, forgets, first, children }: ConnectFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [forget, setForget] = useState(forgets);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ConnectError | null>(null);
  useLayoutEffect(() => {
    if (first) field.current?.focus();
  }, [first]);

  async function connect(): Promise<void> {
    const pasted = field.current?.value ?? '';
    const key = parsePastedKey(pasted);
    setError(null);
    if (!key.ok) return stop({ kind: 'paste', problem: key.error });
    setBusy(true);
    const answer = await app.connect(pasted, forget);
    setBusy(false);
    if (!answer.ok) return stop(answer.error);
    if (field.current !== null) field.current.value = '';
  }

  function stop(trouble: ConnectError): void {
    setError(trouble);
    field.current?.focus();
  }

  const allowAccess = () => void requestHostAccess().then((granted) => (granted ? connect() : undefined));
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy) void connect();
  };
  return (
    <form class="card" onSubmit={submit} noValidate>
      <KeyPath />
      <KeyField field={field} busy={busy} invalid={error !== null} />
      <label class="tick">
        <input
          type="checkbox"
          checked={forget}
          onChange={(event) => setForget(event.currentTarget.checked)}
        />
        {i18n.t('connect.forget')}
      </label>
      {error !== null && <ConnectErrorNotice error={error} onAllowAccess={allowAccess} />}
      <button type="submit" class="button primary" aria-disabled={busy}>
        {i18n.t('connect.submit')}
      </button>
      <p role="status" class="unseen">
        {busy ? i18n.t('connect.checking') : ''}
      </p>
      {children}
    </form>
  );
}
