import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendRequest } from '../../utils/messages/send-request.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { passphraseWords } from './passphrase-words.ts';
import '../styles/deferred.css';
import { StartOver } from '../connect/StartOver.tsx';
import { CircleAlert } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';

/** Takes the passphrase. What comes then, the page learns from storage, as every other open one does. */
export function UnlockForm() {
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  async function unlock(): Promise<void> {
    setTrouble(null);
    setBusy(true);
    const answer = await sendRequest({ type: 'unlock', passphrase: field.current?.value ?? '' });
    setBusy(false);
    if (answer.ok) return;
    setTrouble(passphraseWords(answer.error));
    field.current?.focus();
    field.current?.select();
  }

  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy) void unlock();
  };
  return (
    <form class="card" onSubmit={submit} noValidate>
      <PassphraseField
        field={field}
        label={i18n.t('unlock.label')}
        isNew={false}
        busy={busy}
        trouble={trouble === null ? undefined : 'unlock-trouble'}
      />
      {trouble !== null && (
        <div class="error-notice">
          <Icon icon={CircleAlert} />
          <p class="error-words" role="alert" id="unlock-trouble">
            {trouble}
          </p>
        </div>
      )}
      <button type="submit" class="button primary" aria-disabled={busy}>
        {i18n.t('unlock.submit')}
      </button>
      <p role="status" class="unseen">
        {busy ? i18n.t('unlock.busy') : ''}
      </p>
      <StartOver />
    </form>
  );
}
