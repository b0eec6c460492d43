import { i18n } from '#i18n';
import { Icon } from '../ui/Icon.tsx';
import { X } from '../ui/icons.ts';
import '../styles/deferred.css';
import './changelog.css';

export interface WhatsNewProps {
  readonly version: string;
  /** Followed or put away: either is enough. */
  readonly onSeen: () => void;
}

/** After an update that brings something, one quiet line, once. */
export function WhatsNew({ version, onSeen }: WhatsNewProps) {
  return (
    <aside class="update-notice" aria-label={i18n.t('news.title')}>
      <p>
        {i18n.t('news.updated', { version })}{' '}
        <a href="/changes.html" target="_blank" rel="noreferrer" onClick={onSeen}>
          {i18n.t('news.title')}
        </a>
      </p>
      <button type="button" class="icon-button" aria-label={i18n.t('common.close')} onClick={onSeen}>
        <Icon icon={X} size={14} />
      </button>
    </aside>
  );
}
