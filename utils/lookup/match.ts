import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { profileOf } from './linkedin.ts';
import { type CompanySite, isOfSite, type Site } from './site.ts';

/** A host as nearly all are written, which reads as what it is: parsing it as an address takes ten times as long. */
const PLAIN_HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]+$/;

/** The host in what people typed for a company's domain (`https://www.northwind.com/about`); `''` when there is none. */
export function domainOf(typed: string): string {
  const plain = typed.toLowerCase();
  if (PLAIN_HOST.test(plain) && !plain.includes('xn--')) return plain.replace(/^www\./, '');
  const whole = /^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (typed.trim() === '' || !URL.canParse(whole)) return '';
  return new URL(whole).hostname.replace(/\.$/, '').replace(/^www\./, '');
}

/** The hosts of all addresses in a field that may hold several (`a@northwind.com; b@gmail.com`), each once. */
export function emailDomains(field: string): string[] {
  if (!field.includes('@') && !field.includes('＠')) return [];
  // What stands behind the sign alone tells as much.
  const hosts = addressesOf(field.startsWith('@') ? `x${field}` : field).map((address) =>
    domainOf(address.slice(address.lastIndexOf('@') + 1)),
  );
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
