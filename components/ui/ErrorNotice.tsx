import { i18n } from '#i18n';
import { requestHostAccess } from '../../utils/browser/host-access.ts';
import { formatClock } from '../../utils/format/dates.ts';
import type { LeadeyError } from '../../utils/leadey/errors.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { useCountdown } from '../hooks/use-countdown.ts';
import { CircleAlert, WifiOff } from './deferred-icons.ts';
import { errorWords } from './error-words.ts';
import { Icon } from './Icon.tsx';
import '../styles/deferred.css';

export interface ErrorNoticeProps {
  readonly error: LeadeyError;
  /** When what is still shown below was fetched, in milliseconds; `null` when nothing is. */
  readonly shownSince: number | null;
  readonly onRetry: () => void;
  readonly onReconnect: () => void;
}

/** What went wrong, above what is still worth showing, with a button that names the next step. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { error, shownSince, onRetry } = props;
  const seconds = useCountdown(error.kind === 'rate-limited' ? error.retryAt : null, onRetry);
  return (
    <div class="error-notice">
      <Icon icon={error.kind === 'offline' ? WifiOff : CircleAlert} />
      <div class="error-words">
        <p role="alert">
          {errorWords(error)}
          {shownSince !== null &&
            ` ${i18n.t('leads.earlier', { time: formatClock(shownSince, Date.now()) })}`}
        </p>
        {seconds !== null && (
          <p class="countdown">{i18n.t('errors.goesOnIn', { seconds: String(seconds) })}</p>
        )}
      </div>
      <NextStep {...props} waiting={seconds !== null} />
    </div>
  );
}

function NextStep(props: ErrorNoticeProps & { waiting: boolean }) {
  const { error, onRetry, onReconnect, waiting } = props;
  switch (error.kind) {
    case 'no-key':
    case 'bad-key':
    case 'forbidden':
      return <Step name={i18n.t('common.reconnect')} onClick={onReconnect} />;
    case 'no-host-permission':
      return (
        <Step
          name={i18n.t('common.allowAccess')}
          onClick={() => void requestHostAccess().then((granted) => (granted ? onRetry() : undefined))}
        />
      );
    case 'no-credits':
      return (
        <>
          <a class="button" href={webApp.credits} target="_blank" rel="noreferrer">
            {i18n.t('credits.topUp')}
          </a>
          <Step name={i18n.t('common.tryAgain')} onClick={onRetry} />
        </>
      );
    default:
      return <Step name={i18n.t('common.tryAgain')} onClick={onRetry} disabled={waiting} />;
  }
}

function Step({
  name,
  onClick,
  disabled = false,
}: {
  name: string;
  onClick: () => void;
  disabled?: boolean;
}) {
  return (
    <button type="button" class="button" onClick={onClick} disabled={disabled}>
      {name}
    </button>
  );
}
