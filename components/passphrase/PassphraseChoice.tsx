import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendRequest } from '../../utils/messages/send-request.ts';
import { LOCK_AFTER } from '../../utils/settings/settings.ts';
import { useLock } from '../hooks/use-lock.ts';
import type { SettingsChoicesProps } from '../settings/SettingsChoices.tsx';
import { type PassphraseChange, PassphraseForm } from './PassphraseForm.tsx';

/** Whether a passphrase protects what is kept, and when it is asked for again. Nobody needs one. */
export function PassphraseChoice({ settings, onSave }: SettingsChoicesProps) {
  const isSet = useLock() === 'unlocked';
  const [open, setOpen] = useState<PassphraseChange | null>(null);
  const [done, setDone] = useState<PassphraseChange | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);
  // The button that had the focus went with the form.
  useEffect(() => {
    if (open === null && wasOpen.current) heading.current?.focus();
    wasOpen.current = open !== null;
  }, [open]);

  const show = (form: PassphraseChange) => {
    setDone(null);
    setOpen(form);
  };
  return (
    <section class="card preferences" aria-label={i18n.t('passphrase.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('passphrase.title')}
      </h2>
      <p class="calm small">{i18n.t(isSet ? 'passphrase.isSet' : 'passphrase.about')}</p>
      {isSet && (
        <label>
          {i18n.t('passphrase.lockAfter')}
          <select
            value={String(settings.lockAfter)}
            onChange={({ currentTarget }) => {
              const lockAfter = LOCK_AFTER.find((minutes) => String(minutes) === currentTarget.value);
              if (lockAfter !== undefined) onSave({ ...settings, lockAfter });
            }}
          >
            {LOCK_AFTER.map((minutes) => (
              <option key={minutes} value={String(minutes)}>
                {minutes === 0
                  ? i18n.t('passphrase.onClose')
                  : i18n.t('passphrase.afterMinutes', { minutes: String(minutes) })}
              </option>
            ))}
          </select>
        </label>
      )}
      {open === null ? (
        <div class="actions">
          {isSet ? (
            <>
              <button type="button" class="button" onClick={() => void sendRequest({ type: 'lock' })}>
                {i18n.t('passphrase.lock')}
              </button>
              <button type="button" class="button" onClick={() => show('change')}>
                {i18n.t('passphrase.change')}
              </button>
              <button type="button" class="button" onClick={() => show('remove')}>
                {i18n.t('passphrase.remove')}
              </button>
            </>
          ) : (
            <button type="button" class="button" onClick={() => show('set')}>
              {i18n.t('passphrase.set')}
            </button>
          )}
        </div>
      ) : (
        <PassphraseForm
          key={open}
          to={open}
          onCancel={() => setOpen(null)}
          onDone={() => {
            setDone(open);
            setOpen(null);
          }}
        />
      )}
      <p class="copied" role="status">
        {done !== null && doneWords(done)}
      </p>
    </section>
  );
}

function doneWords(done: PassphraseChange): string {
  switch (done) {
    case 'set':
      return i18n.t('passphrase.wasSet');
    case 'change':
      return i18n.t('passphrase.wasChanged');
    case 'remove':
      return i18n.t('passphrase.wasRemoved');
  }
}
