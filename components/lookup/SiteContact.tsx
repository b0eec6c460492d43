import { i18n } from '#i18n';
import type { Contact } from '../../utils/leadey/company-schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { statusWords as ownWords } from '../../utils/leads/lead-status.ts';
import { leadName } from '../leads/lead-words.ts';
import { Who } from './SiteLead.tsx';

/** A contact of the site with what is known of the e-mail address; opens it in Leadey. */
export function SiteContact({ contact }: { contact: Contact }) {
  const { id, email, emailStatus, title } = contact;
  const name = contactName(contact);
  const state = emailStatus === '' ? i18n.t('site.emailUnknown') : ownWords(emailStatus);
  const words = email === '' ? i18n.t('site.noEmail') : i18n.t('site.email', { state });
  const label = [name, title, words].filter((part) => part !== '').join(', ');
  return (
    <li>
      <a class="site-row" href={webApp.contact(id)} target="_blank" rel="noreferrer" aria-label={label}>
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

function contactName({ fullName, firstName, lastName, email, company }: Contact): string {
  return fullName || leadName({ name: `${firstName} ${lastName}`.trim(), email, company });
}
