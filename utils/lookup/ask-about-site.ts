import type { LeadeyClient } from '../leadey/client.ts';
import type { Company } from '../leadey/company-schemas.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Page } from '../leadey/parse-answer.ts';
import type { Lead } from '../leadey/schemas.ts';
import { ok, type Result } from '../result.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import { companyKey } from './company-key.ts';
import { organizationKeys } from './compared-names.ts';
import { profileOf } from './linkedin.ts';
import { domainOf, emailDomains } from './match.ts';
import { organizationSlug } from './organization-slug.ts';
import { mayFitSite } from './perhaps.ts';
import type { LinkedInSite, Site } from './site.ts';
import { unicodeHost } from './unicode-host.ts';

export type FoundOfSite = Pick<SiteAnswer, 'companies' | 'contacts' | 'moreContacts' | 'leads' | 'moreLeads'>;

/** Companies come by name: a short domain may stand within the names and domains of more than a page of others. */
const MOST_COMPANY_PAGES = 3;

/** Asks Leadey for the companies, contacts and leads of a site, and keeps those that are the site's. */
export async function askAboutSite(
  client: LeadeyClient,
  site: Site,
  signal: AbortSignal,
): Promise<Result<FoundOfSite, LeadeyError>> {
  const domains = site.kind === 'company' ? writtenForms(site.domain) : [];
  // Without the sign, a short domain would be found inside a hundred others.
  const texts = site.kind === 'company' ? domains.map((domain) => `@${domain}`) : [askedName(site)];
  const leadsWith = (search: string) => client.leads({ ...FIRST_PAGE, search, pageSize: 100 }, signal);
  const called = site.kind === 'organization' ? texts : domains;
  const isMeant = (company: Company) => isTheCompany(company, site);
  const [companies, contacts, leads] = await Promise.all([
    foundByAny(called, (text) => companiesWith(client, text, isMeant, signal)),
    foundByAny(texts, (text) => client.contacts(text, signal)),
    foundByAny(texts, leadsWith),
  ]);
  if (!companies.ok) return companies;
  if (!contacts.ok) return contacts;
  if (!leads.ok) return leads;
  return ok({
    companies: companies.value.items.filter(isMeant),
    contacts: contacts.value.items.filter((one) => isTheirs({ ...one, name: one.fullName }, site)),
    moreContacts: contacts.value.isMore,
    leads: leads.value.items.filter((lead) => isTheirs(lead, site)),
    moreLeads: leads.value.isMore,
  });
}

/** Up to its first comma: Leadey seldom knows a firm by all its partners, and whoever has more than that has this. */
function askedName({ name }: LinkedInSite): string {
  const [first = ''] = name.split(',');
  return first.trim();
}

/**
 * Leadey holds a domain as somebody typed it, and a browser tells it encoded: both are asked for where they differ, first
 * as people write it.
 */
export function writtenForms(domain: string): string[] {
  return [...new Set([unicodeHost(domain), domain])];
}

/** The page that holds the company that is meant, else the last one that was asked for. */
export async function companiesWith(
  client: LeadeyClient,
  text: string,
  isMeant: (company: Company) => boolean,
  signal: AbortSignal,
): Promise<Result<Page<Company>, LeadeyError>> {
  for (let page = 1; ; page += 1) {
    const answer = await client.companies(text, signal, page);
    if (!answer.ok || page === MOST_COMPANY_PAGES || page >= answer.value.meta.totalPages) return answer;
    if (answer.value.items.some(isMeant)) return answer;
  }
}

/** What any of these texts finds, each once, and whether Leadey has more of it. */
async function foundByAny<T extends { readonly id: string }>(
  texts: readonly string[],
  find: (text: string) => Promise<Result<Page<T>, LeadeyError>>,
): Promise<Result<{ items: T[]; isMore: boolean }, LeadeyError>> {
  const byId = new Map<string, T>();
  let isMore = false;
  for (const answer of await Promise.all(texts.map(find))) {
    if (!answer.ok) return answer;
    for (const item of answer.value.items) byId.set(item.id, item);
    isMore ||= answer.value.meta.totalPages > 1;
  }
  return ok({ items: [...byId.values()], isMore });
}

function isTheCompany({ domain, name, linkedinUrl }: Company, site: Site): boolean {
  if (site.kind !== 'organization') return isWithin(domainOf(domain), site);
  const slug = organizationSlug(linkedinUrl);
  // One with another page of its own is another company of that name.
  if (slug !== '' && site.slug !== '' && !/^\d+$/.test(slug)) return slug === site.slug;
  return organizationKeys(site).includes(companyKey(name));
}

/** Anything below the site's domain: which part of it a page lies under, the page knows. */
function isWithin(domain: string, site: Site): boolean {
  return site.kind === 'company' && (domain === site.domain || domain.endsWith(`.${site.domain}`));
}

type Person = Pick<Lead, 'name' | 'company' | 'email' | 'linkedinUrl'>;

function isTheirs(person: Person, site: Site): boolean {
  if (site.kind === 'company') return emailDomains(person.email).some((host) => isWithin(host, site));
  const isSure = site.kind === 'person' && profileOf(person.linkedinUrl) === site.profile;
  return isSure || mayFitSite(person, site);
}
