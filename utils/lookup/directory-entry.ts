import type { Company } from '../leadey/company-schemas.ts';
import { companyKey } from './company-key.ts';
import { guessDomain, mayBeRegistered } from './guess-domain.ts';
import { domainOf } from './match.ts';
import { organizationSlug } from './organization-slug.ts';
import { isPortal } from './portals.ts';
import { isSharedHost } from './shared-hosts.ts';

/**
 * One company of Leadey's directory, as little of it as leads are matched by: what its name is compared by, the host of
 * its site, what LinkedIn's address calls it (each `''` where there is none), and whether there may be another one of
 * that name that no page has shown.
 */
export type DirectoryEntry = readonly [name: string, host: string, slug: string, isDoubtful: boolean];

export function toDirectoryEntry({ name, domain, linkedinUrl }: Company, isDoubtful = false): DirectoryEntry {
  return [companyKey(name), siteHost(domain), pageSlug(linkedinUrl), isDoubtful];
}

/** The host in what somebody typed for a company's domain; `''` where that says nothing of one company. */
function siteHost(typed: string): string {
  const host = domainOf(typed).toLowerCase();
  const isName = host.includes('.') && /^[a-z][a-z0-9-]*$/.test(host.split('.').at(-1) ?? '');
  if (!isName || !mayBeRegistered(host)) return '';
  const domain = guessDomain(host);
  return isSharedHost(domain) || isPortal(domain) ? '' : host;
}

/** A number is LinkedIn's own: a tab's address with one is told by its title alone. */
function pageSlug(address: string): string {
  const slug = organizationSlug(address);
  return /^\d+$/.test(slug) || /\s/.test(slug) ? '' : slug;
}
