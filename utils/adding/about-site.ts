import type { Site } from '../lookup/site.ts';
import { type NewLead, NOBODY } from './new-lead.ts';

/** What the address and title of a page tell of somebody to add; the page itself is not read. */
export function aboutSite(site: Site, company = ''): NewLead {
  switch (site.kind) {
    case 'person':
      return {
        ...NOBODY,
        name: site.name,
        linkedinUrl: `https://www.linkedin.com/in/${encodeURIComponent(site.memberId ?? site.profile)}`,
      };
    case 'named':
      return { ...NOBODY, name: site.name };
    case 'organization':
      return { ...NOBODY, company: company || site.name || site.slug };
    case 'company':
      return { ...NOBODY, company: company || calledLike(site.domain) };
  }
}

/** `Adventure Works` of `adventure-works.com`. */
export function calledLike(domain: string): string {
  const [label = ''] = domain.split('.');
  return label
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
