import type { RefObject, TargetedClipboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parsePastedKey } from '../../utils/leadey/api-key.ts';
import { Eye, EyeOff } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import './connect.css';

export interface KeyFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly invalid: boolean;
}

/**
 * The field for the key. Masked by style and not by `type="password"`: a password manager would offer
 * to keep a password, and carry the key into its synced storage.
 */
export function KeyField({ field, busy, invalid }: KeyFieldProps) {
  const [shown, setShown] = useState(false);
  const name = i18n.t(shown ? 'connect.hide' : 'connect.show');
  return (
    <div class="key-field">
      <label for="api-key">{i18n.t('connect.label')}</label>
      <span class="key-box">
        <input
          ref={field}
          id="api-key"
          type="text"
          class={shown ? '' : 'masked'}
          placeholder={i18n.t('connect.placeholder')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          readOnly={busy}
          onPaste={pasteLines}
          aria-invalid={invalid}
          aria-describedby={invalid ? 'connect-trouble' : undefined}
        />
        <button
          type="button"
          class="icon-button"
          title={name}
          aria-label={name}
          onClick={() => setShown(!shown)}
        >
          <Icon icon={shown ? EyeOff : Eye} />
        </button>
      </span>
    </div>
  );
}

/**
 * A field of one line makes blanks of line breaks, and those inside a key that a mail or a terminal wrapped
 * would break it: a text of several lines goes in as the key it holds.
 */
function pasteLines(event: TargetedClipboardEvent<HTMLInputElement>): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const field = event.currentTarget;
  const key = parsePastedKey(text);
  if (!/[\r\n]/.test(text) || !key.ok || field.readOnly) return;
  event.preventDefault();
  field.setRangeText(key.value, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
}
