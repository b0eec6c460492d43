import { i18n } from '#i18n';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { mailLink, parseLinkedIn, phoneLink } from '../../utils/leads/link.ts';
import { type Way, waysTo } from '../../utils/leads/next-action.ts';
import { Icon } from '../ui/Icon.tsx';
import { ExternalLink } from '../ui/icons.ts';

/** The ways to a lead, the next one first. What is missing has no link; a link that leaves for another place than LinkedIn says so. */
export function LeadLinks({ lead }: { lead: Lead }) {
  const ways = waysTo(lead).map((way) => linkOf(way, lead));
  const href = webApp.lead(lead.id, lead.campaignId);
  const inLeadey: Link = { href, name: i18n.t('lead.open'), key: 'o', isSmall: ways.length > 0 };
  return (
    <nav class="actions ways" aria-label={i18n.t('lead.ways')}>
      {[...ways, inLeadey].map(({ href, name, key, isSmall = false }, place) => (
        <a
          key={key}
          class={place === 0 ? 'button next' : `button ${isSmall ? 'small' : ''}`}
          href={href}
          aria-label={isSmall ? name : undefined}
          title={`${name} (${key.toUpperCase()})`}
          aria-keyshortcuts={key}
          target="_blank"
          rel="noreferrer"
        >
          {isSmall ? <Icon icon={ExternalLink} /> : name}
          <span class="key" aria-hidden="true">
            {key.toUpperCase()}
          </span>
        </a>
      ))}
    </nav>
  );
}

interface Link {
  readonly href: string;
  readonly name: string;
  /** Follows it, as `shortcuts.ts` finds it by `aria-keyshortcuts`. */
  readonly key: string;
  /** Drawn as a picture, beside others. */
  readonly isSmall?: boolean;
}

function linkOf(way: Way, lead: Lead): Link {
  switch (way) {
    case 'email':
      return { href: mailLink(lead.email) ?? '', name: i18n.t('lead.email'), key: 'e' };
    case 'call':
      return { href: phoneLink(lead.phone) ?? '', name: i18n.t('lead.call'), key: 't' };
    case 'linkedin': {
      const link = parseLinkedIn(lead.linkedinUrl);
      const name = link?.isLinkedIn
        ? i18n.t('lead.linkedin')
        : i18n.t('lead.link', { host: link?.host ?? '' });
      return { href: link?.href ?? '', name, key: 'l' };
    }
  }
}
