import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Eye, EyeOff } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import '../styles/deferred.css';

export interface PassphraseFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Whether one is made up here, for password managers: a passphrase is well kept there. */
  readonly isNew: boolean;
  readonly busy: boolean;
  /** What tells of trouble with it, if there is any. */
  readonly trouble: string | undefined;
}

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

export function PassphraseField({ field, label, isNew, busy, trouble }: PassphraseFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div class="key-field">
      <label for={id}>{label}</label>
      <span class="key-box">
        <input
          ref={field}
          id={id}
          {...(shown ? SHOWN : HIDDEN)}
          autocomplete={isNew ? 'new-password' : 'current-password'}
          autocapitalize="off"
          spellcheck={false}
          maxLength={1000}
          readOnly={busy}
          aria-invalid={trouble !== undefined}
          aria-describedby={trouble}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t(shown ? 'passphrase.hide' : 'passphrase.show')}
          onClick={() => setShown(!shown)}
        >
          <Icon icon={shown ? EyeOff : Eye} />
        </button>
      </span>
    </div>
  );
}
