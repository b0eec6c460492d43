import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendRequest } from '../../utils/messages/send-request.ts';
import { passphraseWords } from '../passphrase/passphrase-words.ts';
import './connect.css';

/** The way on for somebody who has forgotten the passphrase; asks once more before anything goes. */
export function StartOver() {
  const [sure, setSure] = useState<boolean | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the focus goes to what came in its place.
  useLayoutEffect(() => {
    if (sure !== null) first.current?.focus();
  }, [sure]);

  async function startOver(): Promise<void> {
    const answer = await sendRequest({ type: 'start-over' });
    if (!answer.ok) setTrouble(passphraseWords(answer.error));
  }

  if (sure !== true)
    return (
      <button ref={first} type="button" class="create plain" onClick={() => setSure(true)}>
        {i18n.t('unlock.forgot')}
      </button>
    );
  return (
    <div class="notice start-over">
      <p id="start-over">{i18n.t('unlock.forgotHint')}</p>
      {trouble !== null && <p role="alert">{trouble}</p>}
      <div class="actions">
        <button
          ref={first}
          type="button"
          class="button"
          aria-describedby="start-over"
          onClick={() => setSure(false)}
        >
          {i18n.t('common.cancel')}
        </button>
        <button type="button" class="button danger" onClick={() => void startOver()}>
          {i18n.t('unlock.startOver')}
        </button>
      </div>
    </div>
  );
}
