import { i18n } from '#i18n';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { statusHue } from '../../utils/leads/lead-status.ts';
import { leadName, statusWords } from '../leads/lead-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { X } from '../ui/icons.ts';

interface SiteLeadProps {
  readonly lead: Lead;
  readonly withCompany?: boolean;
  readonly onOpen: (id: string) => void;
  /** Where only the name fits: that it is somebody else. */
  readonly onDismiss?: (id: string) => void;
}

/** A lead of the site; opens it here. */
export function SiteLead({ lead, withCompany = false, onOpen, onDismiss }: SiteLeadProps) {
  const status = statusWords(lead.status);
  const name = leadName(lead);
  // By name alone, the company tells whether it is the one who is meant.
  const role = [lead.title, withCompany ? lead.company : ''].filter((part) => part !== '').join(' · ');
  const words = [name, role, status].filter((part) => part !== '').join(', ');
  return (
    <li class={onDismiss && 'dismissable'}>
      <button type="button" class="site-row" aria-label={words} onClick={() => onOpen(lead.id)}>
        <Who name={name} title={role} />
        <span class={`status ${statusHue(lead.status)}`}>{status}</span>
      </button>
      {onDismiss && (
        <button
          type="button"
          class="icon-button small"
          title={`${i18n.t('site.dismiss')}: ${name}`}
          aria-label={i18n.t('site.dismiss')}
          onClick={() => onDismiss(lead.id)}
        >
          <Icon icon={X} size={13} />
        </button>
      )}
    </li>
  );
}

/** A person in a line of the site's card. */
export function Who({ name, title }: { name: string; title: string }) {
  return (
    <span class="site-who" title={[name, title].filter((part) => part !== '').join(' · ')}>
      <b>
        <bdi>{name}</bdi>
      </b>
      <bdi>{title}</bdi>
    </span>
  );
}
