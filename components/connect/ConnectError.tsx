import { i18n } from '#i18n';
import type { PasteProblem } from '../../utils/leadey/api-key.ts';
import type { ConnectError } from '../../utils/messages/answers.ts';
import { useCountdown } from '../hooks/use-countdown.ts';
import { CircleAlert } from '../ui/deferred-icons.ts';
import { errorWords } from '../ui/error-words.ts';
import { Icon } from '../ui/Icon.tsx';

/** Why the key was not taken, and what to do. */
export function ConnectErrorNotice({
  error,
  onAllowAccess,
}: {
  error: ConnectError;
  onAllowAccess: () => void;
}) {
  const seconds = useCountdown(error.kind === 'rate-limited' ? error.retryAt : null, () => {});
  return (
    <div class="error-notice">
      <Icon icon={CircleAlert} />
      <div class="error-words">
        <p role="alert" id="connect-trouble">
          {connectWords(error)}
        </p>
        {seconds !== null && (
          <p class="countdown">{i18n.t('errors.tryAgainIn', { seconds: String(seconds) })}</p>
        )}
      </div>
      {error.kind === 'no-host-permission' && (
        <button type="button" class="button" onClick={onAllowAccess}>
          {i18n.t('common.allowAccess')}
        </button>
      )}
    </div>
  );
}

function connectWords(error: ConnectError): string {
  if (error.kind === 'paste') return pasteWords(error.problem);
  return error.kind === 'bad-key' ? i18n.t('errors.badNewKey') : errorWords(error);
}

function pasteWords(problem: PasteProblem): string {
  switch (problem) {
    case 'empty':
      return i18n.t('paste.empty');
    case 'masked':
      return i18n.t('paste.masked');
    case 'other-service':
      return i18n.t('paste.otherService');
    case 'bad-characters':
      return i18n.t('paste.badCharacters');
    case 'too-long':
      return i18n.t('paste.tooLong');
  }
}
