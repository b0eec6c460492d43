import type { Lead } from '../leadey/schemas.ts';
import { companyKey } from './company-key.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { guessDomain } from './guess-domain.ts';
import { emailDomains } from './match.ts';
import { isSharedHost } from './shared-hosts.ts';
import { isOfSite, type Site } from './site.ts';

/** What is known of Leadey's directory of companies. */
export interface KnownCompanies {
  /** Whether it was read to its end: else there may be another company of any name. */
  readonly isWhole: boolean;
  readonly entries: readonly DirectoryEntry[];
}

/** Where a lead belongs by what the directory says of its company. */
export interface Placement {
  /** The host of the company's site; `''` where none is certain. */
  readonly host: string;
  /** The company's pages on LinkedIn, as their addresses call them. */
  readonly slugs: readonly string[];
  /** The same where a namesake may be meant, or nothing but the name says so. */
  readonly mayHosts: readonly string[];
  readonly maySlugs: readonly string[];
}

export interface Directory {
  /** Whether any company of this site is in it: where none is, no lead has to be looked at. */
  knows(site: Site): boolean;
  placeOf(lead: Pick<Lead, 'company' | 'email'>): Placement;
}

const NOWHERE: Placement = { host: '', slugs: [], mayHosts: [], maySlugs: [] };
export const NO_DIRECTORY: Directory = { knows: () => false, placeOf: () => NOWHERE };

/** A domain of more companies than these is where they are listed, or whose they are: it does not tell which is meant. */
const MOST_NAMES = 10;

/**
 * Leadey's directory, by the names of its companies and by their domains. Where a lead has no address, the company of
 * its name tells where it belongs: for certain, if all companies of that name are the same one. An address tells where
 * somebody works, whatever the company is called; one at a provider tells nothing, and leaves it at perhaps.
 */
export function createDirectory({ isWhole, entries }: KnownCompanies): Directory {
  const byName = groupedBy(entries, ([name]) => name);
  const byDomain = groupedBy(entries, ([, host]) => domainOfHost(host));
  /** By what leads have in common: thousands say the same of their company, and there may be 100,000. */
  const known = new Map<string, Placement>();
  const hosts = new Set(entries.map(([, host]) => host).filter((host) => host !== ''));
  const slugs = new Set(entries.map(([, , slug]) => slug).filter((slug) => slug !== ''));

  function placeOfName(companies: readonly DirectoryEntry[]): Placement {
    const domains = companies.map(([, host]) => domainOfHost(host));
    const pages = companies.map(([, , slug]) => slug);
    const isCertain = isWhole && !companies.some(([, , , isDoubtful]) => isDoubtful);
    const domain = isCertain ? agreed(domains, pages) : '';
    const slug = isCertain ? agreed(pages, domains) : '';
    const isOne = domain !== '' && new Set(byDomain.get(domain)?.map(([name]) => name)).size <= MOST_NAMES;
    const all = [...new Set(domains)].filter((one) => one !== '');
    return {
      host: isOne ? shortestHost(companies, domain) : '',
      slugs: slug === '' ? [] : [slug],
      mayHosts: all.filter((one) => !isOne || one !== domain).map((one) => shortestHost(companies, one)),
      maySlugs: [...new Set(pages)].filter((one) => one !== '' && one !== slug),
    };
  }

  /** The page of the company at whose site an address is; `''` where there are others. */
  function pageOfHost(address: string): string {
    const domain = guessDomain(address);
    const companies = (byDomain.get(domain) ?? []).filter(([, host]) =>
      isOfSite(address, { kind: 'company', domain, host }),
    );
    if (!isWhole || companies.length === 0) return '';
    const pages = companies.map(([, , slug]) => slug);
    return agreed(
      pages,
      companies.map(([name]) => name),
    );
  }

  function placeOf(company: string, addresses: readonly string[]): Placement {
    const companies = byName.get(companyKey(company));
    const named = companies === undefined ? NOWHERE : placeOfName(companies);
    if (addresses.length === 0) return named;
    const work = addresses.filter((address) => !isSharedHost(guessDomain(address)));
    const own = [...new Set(work.map(pageOfHost))].filter((slug) => slug !== '');
    const { host, slugs: pages, mayHosts, maySlugs } = named;
    return {
      host: '',
      slugs: own,
      mayHosts: work.length === 0 ? [host, ...mayHosts].filter((one) => one !== '') : [],
      maySlugs: [...pages, ...maySlugs].filter((slug) => !own.includes(slug)),
    };
  }

  return {
    knows: (site) => {
      if (site.kind === 'organization') return slugs.has(site.slug);
      return site.kind === 'company' && [...hosts].some((host) => isOfSite(host, site));
    },
    placeOf: ({ company, email }) => {
      const addresses = sharedPart(email);
      const key = `${company}\n${addresses}`;
      const place = known.get(key) ?? placeOf(company, emailDomains(addresses));
      known.set(key, place);
      return place;
    },
  };
}

/** What stands behind the only `@`; all of it where there are several. */
function sharedPart(email: string): string {
  const at = email.indexOf('@');
  return email.indexOf('@', at + 1) < 0 ? email.slice(Math.max(0, at)) : email;
}

const domainOfHost = (host: string) => (host === '' ? '' : guessDomain(host));

/** Those without a key are in none. */
function groupedBy(
  entries: readonly DirectoryEntry[],
  keyOf: (entry: DirectoryEntry) => string,
): Map<string, DirectoryEntry[]> {
  const groups = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group !== undefined) group.push(entry);
    else if (key !== '') groups.set(key, [entry]);
  }
  return groups;
}

/** What all say, or all who say anything, where they are one company by the `other` they all share; else `''`. */
function agreed(own: readonly string[], other: readonly string[]): string {
  const [value = '', ...more] = new Set(own.filter((one) => one !== ''));
  if (more.length > 0) return '';
  const areOne = !own.includes('') || (new Set(other).size === 1 && other[0] !== '');
  return areOne ? value : '';
}

/** One host for each domain, so that nobody is counted twice on a site: the one above the others. */
function shortestHost(companies: readonly DirectoryEntry[], domain: string): string {
  const [first = ''] = companies
    .map(([, host]) => host)
    .filter((host) => domainOfHost(host) === domain)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return first;
}
