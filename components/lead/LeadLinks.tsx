import { i18n } from '#i18n';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { mailLink, parseLinkedIn, phoneLink } from '../../utils/leads/link.ts';

/** The ways to a lead. What is missing has no link; a link that leaves for another place than LinkedIn says so. */
export function LeadLinks({ lead }: { lead: Lead }) {
  const linkedin = parseLinkedIn(lead.linkedinUrl);
  const mail = mailLink(lead.email);
  const phone = phoneLink(lead.phone);
  return (
    <nav class="actions ways" aria-label={i18n.t('lead.ways')}>
      {mail !== null && <Way href={mail} name={i18n.t('lead.email')} />}
      {phone !== null && <Way href={phone} name={i18n.t('lead.call')} />}
      {linkedin !== null && (
        <Way
          href={linkedin.href}
          name={linkedin.isLinkedIn ? i18n.t('lead.linkedin') : i18n.t('lead.link', { host: linkedin.host })}
        />
      )}
      <Way href={webApp.lead(lead.id, lead.campaignId)} name={i18n.t('lead.open')} />
    </nav>
  );
}

function Way({ href, name }: { href: string; name: string }) {
  return (
    <a class="button" href={href} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
