import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import type { AppState, ConnectReason } from '../utils/app/state.ts';
import { requestHostAccess } from '../utils/browser/host-access.ts';
import { parsePastedKey } from '../utils/leadey/api-key.ts';
import type { LeadeyError } from '../utils/leadey/errors.ts';
import { webApp } from '../utils/leadey/web-app.ts';
import type { ConnectError } from '../utils/messages/answers.ts';
import { ConnectTrouble } from './ConnectTrouble.tsx';
import { errorWords } from './error-words.ts';
import { Mark } from './Icon.tsx';
import { KeyField } from './KeyField.tsx';
import './screens-style.ts';

/** Where a key is handed in. What was pasted stays in the field until Leadey has accepted it. */
export function ConnectScreen({ app, state }: { app: App; state: AppState }) {
  const reason = state.screen.name === 'connect' ? state.screen.reason : 'first';
  const field = useRef<HTMLInputElement>(null);
  const [forget, setForget] = useState(state.account?.forgetOnClose ?? false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ConnectError | null>(null);
  useEffect(() => field.current?.focus(), []);

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
    <main class="screen connect">
      <div class="connect-head">
        <Mark size={44} />
        <h1>{i18n.t('connect.title')}</h1>
        <p class="calm">{i18n.t('connect.intro')}</p>
      </div>
      <Reason
        reason={reason}
        maskedKey={state.account?.maskedKey ?? ''}
        error={state.accountError}
        onReconnect={app.reconnect}
      />
      <form class="card" onSubmit={submit} noValidate>
        <KeyField field={field} busy={busy} invalid={error !== null} />
        <a class="create" href={webApp.keys} target="_blank" rel="noreferrer">
          {i18n.t('connect.create')}
        </a>
        <label class="tick">
          <input
            type="checkbox"
            checked={forget}
            onChange={(event) => setForget(event.currentTarget.checked)}
          />
          {i18n.t('connect.forget')}
        </label>
        {error !== null && <ConnectTrouble error={error} onAllowAccess={allowAccess} />}
        <button type="submit" class="button primary" aria-disabled={busy}>
          {i18n.t('connect.submit')}
        </button>
        <p role="status" class="unseen">
          {busy ? i18n.t('connect.checking') : ''}
        </p>
        {reason === 'replace' && (
          <button type="button" class="button" onClick={app.openSettings}>
            {i18n.t('common.cancel')}
          </button>
        )}
      </form>
      <p class="calm honest">{i18n.t('connect.honest')}</p>
    </main>
  );
}

interface ReasonProps {
  readonly reason: ConnectReason;
  readonly maskedKey: string;
  /** What went wrong when the refused key was tried again. */
  readonly error: LeadeyError | null;
  readonly onReconnect: () => Promise<void>;
}

/** Why the form is shown, when that is not plain. */
function Reason({ reason, maskedKey, error, onReconnect }: ReasonProps) {
  switch (reason) {
    case 'first':
      return null;
    case 'replace':
      return <p class="notice">{i18n.t('connect.replacing', { key: maskedKey })}</p>;
    case 'disconnected':
      return (
        <p class="notice" role="status">
          {i18n.t('connect.disconnected')}
        </p>
      );
    case 'refused':
      return (
        <div class="trouble">
          <div class="trouble-words">
            <p role="alert">{i18n.t('connect.refused', { key: maskedKey })}</p>
            {error !== null && <p role="alert">{errorWords(error)}</p>}
          </div>
          <button type="button" class="button" onClick={onReconnect}>
            {i18n.t('common.reconnect')}
          </button>
        </div>
      );
  }
}
