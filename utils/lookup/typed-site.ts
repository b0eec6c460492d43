import { guessDomain } from './guess-domain.ts';
import { domainOf } from './match.ts';
import { organizationSlug } from './organization-slug.ts';
import type { Site } from './site.ts';

/** The site of a host, or of a company's address on LinkedIn, as it is typed; `null` when it is none. */
export function typedSite(typed: string): Site | null {
  const slug = organizationSlug(typed);
  if (slug !== '') return { kind: 'organization', slug, name: '' };
  const host = domainOf(typed);
  return host.includes('.') ? { kind: 'company', domain: guessDomain(host), host } : null;
}
