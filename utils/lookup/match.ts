import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { guessDomain } from './guess-domain.ts';
import { profileOf } from './linkedin.ts';
import { type CompanySite, isOfSite } from './of-site.ts';
import type { Site } from './site.ts';

/** The host in what people typed for a company's domain (`https://www.northwind.com/about`); `''` when there is none. */
export function domainOf(typed: string): string {
  const whole = /^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (typed.trim() === '' || !URL.canParse(whole)) return '';
  return new URL(whole).hostname.replace(/\.$/, '').replace(/^www\./, '');
}

/** The hosts of all addresses in a field that may hold several (`a@northwind.com; b@gmail.com`), each once. */
export function emailDomains(field: string): string[] {
  if (!field.includes('@') && !field.includes('＠')) return [];
  const hosts = addressesOf(field).map((address) => domainOf(address.slice(address.lastIndexOf('@') + 1)));
  return [...new Set(hosts)].filter((host) => host !== '');
}

/** Whether a company's domain is what was registered, or a part of it that this page lies under. */
function isAbove(domain: string, { domain: own, host }: CompanySite): boolean {
  if (domain === own) return true;
  return domain.endsWith(`.${own}`) && (host === domain || host.endsWith(`.${domain}`));
}

/** Whether the lead or contact works where this site is from, or is the person of this profile. */
export function fitsSite(person: Pick<Lead, 'email' | 'linkedinUrl'>, site: Site): boolean {
  if (site.kind === 'person') return profileOf(person.linkedinUrl) === site.profile;
  if (site.kind !== 'company') return false;
  // Parsing an address costs a microsecond, and there may be 20,000. Letters beyond ASCII are written otherwise.
  const isWorthParsing = person.email.toLowerCase().includes(site.domain) || /[^ -~]/.test(person.email);
  return isWorthParsing && emailDomains(person.email).some((host) => isOfSite(host, site));
}

/** The site of a host as it is typed; `null` when it is none. */
export function siteOfHost(typed: string): CompanySite | null {
  const host = domainOf(typed);
  return host.includes('.') ? { kind: 'company', domain: guessDomain(host), host } : null;
}

/** The companies of the site, the one nearest to the page's own host first. */
export function companiesOfSite<C extends { readonly domain: string }>(
  companies: readonly C[],
  site: Site,
): C[] {
  if (site.kind !== 'company') return [];
  return companies
    .filter(({ domain }) => isAbove(domainOf(domain), site))
    .sort((a, b) => domainOf(b.domain).length - domainOf(a.domain).length);
}
