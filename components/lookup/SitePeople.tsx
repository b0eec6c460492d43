import { i18n } from '#i18n';
import type { Contact } from '../../utils/leadey/company-schemas.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { statusWords as ownWords, statusHue } from '../../utils/leads/lead-status.ts';
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

/** A contact of the site with what is known of the e-mail address; opens it in Leadey. */
export function SiteContact({ contact }: { contact: Contact }) {
  const { id, email, emailStatus, title } = contact;
  const name = contactName(contact);
  const state = emailStatus === '' ? i18n.t('site.emailUnknown') : ownWords(emailStatus);
  const words = email === '' ? i18n.t('site.noEmail') : i18n.t('site.email', { state });
  const label = [name, title, words].filter((part) => part !== '').join(', ');
  return (
    <li>
      <a
        class="site-row"
        href={`${webApp.home}/dashboard/contacts/${encodeURIComponent(id)}`}
        target="_blank"
        rel="noreferrer"
        aria-label={label}
      >
        <Who name={name} title={title} />
        <span class={`status ${HUES[emailStatus] ?? 'neutral'}`} title={email}>
          {words}
        </span>
      </a>
    </li>
  );
}

const HUES: Partial<Record<string, string>> = {
  verified: 'good',
  valid: 'good',
  invalid: 'bad',
  bounced: 'bad',
};

function Who({ name, title }: { name: string; title: string }) {
  return (
    <span class="site-who" title={[name, title].filter((part) => part !== '').join(' · ')}>
      <b>
        <bdi>{name}</bdi>
      </b>
      <bdi>{title}</bdi>
    </span>
  );
}

function contactName({ fullName, firstName, lastName, email, company }: Contact): string {
  return fullName || leadName({ name: `${firstName} ${lastName}`.trim(), email, company });
}
