import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PassphraseError } from '../../utils/messages/answers.ts';
import { sendRequest } from '../../utils/messages/send-request.ts';
import type { Result } from '../../utils/result.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { passphraseWords } from './passphrase-words.ts';
import './passphrase.css';

export type PassphraseChange = 'set' | 'change' | 'remove';

interface PassphraseFormProps {
  readonly to: PassphraseChange;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const SHORTEST = 12;

/** Sets, changes or removes the passphrase. Whatever was typed is gone with the form. */
export function PassphraseForm({ to, onDone, onCancel }: PassphraseFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [old, chosen, again] = [useField(), useField(), useField()];
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const troubleId = useId();
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);

  function send(): Promise<Result<null, PassphraseError>> {
    const passphrase = chosen.current?.value ?? '';
    const known = old.current?.value ?? '';
    if (to === 'remove') return sendRequest({ type: 'remove-passphrase', passphrase: known });
    return sendRequest({ type: 'set-passphrase', passphrase, old: known });
  }

  async function submit(): Promise<void> {
    setTrouble(null);
    const { value = '' } = chosen.current ?? {};
    if (to !== 'remove' && [...value].length < SHORTEST) return stop(chosen, i18n.t('passphrase.tooShort'));
    if (to !== 'remove' && again.current?.value !== value) return stop(again, i18n.t('passphrase.notSame'));
    setBusy(true);
    const answer = await send();
    setBusy(false);
    if (answer.ok) return onDone();
    stop(to === 'set' ? chosen : old, passphraseWords(answer.error));
  }

  function stop(field: typeof old, words: string): void {
    setTrouble(words);
    field.current?.focus();
    field.current?.select();
  }

  const shared = { busy, trouble: trouble === null ? undefined : troubleId };
  return (
    <form
      ref={form}
      class="passphrase"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {to !== 'set' && (
        <PassphraseField field={old} label={i18n.t('passphrase.old')} isNew={false} {...shared} />
      )}
      {to !== 'remove' && (
        <>
          <PassphraseField field={chosen} label={i18n.t('passphrase.new')} isNew {...shared} />
          <PassphraseField field={again} label={i18n.t('passphrase.again')} isNew {...shared} />
          <p class="calm small">{i18n.t('passphrase.hint')}</p>
        </>
      )}
      {trouble !== null && (
        <p role="alert" id={troubleId}>
          {trouble}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {submitWords(to)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

function useField() {
  return useRef<HTMLInputElement>(null);
}

function submitWords(to: PassphraseChange): string {
  switch (to) {
    case 'set':
      return i18n.t('passphrase.submitSet');
    case 'change':
      return i18n.t('passphrase.submitChange');
    case 'remove':
      return i18n.t('passphrase.submitRemove');
  }
}
