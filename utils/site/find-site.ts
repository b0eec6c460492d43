import { parse } from 'tldts';
import { nameInTitle, profileOf } from './linkedin.ts';
import { isNobodys } from './nobodys.ts';
import type { Site } from './site.ts';

export interface TabFacts {
  readonly url: string;
  readonly title: string;
}

/** What there is to look for on this tab; `null` where no company or person stands behind the address. */
export function findSite({ url, title }: TabFacts): Site | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const profile = profileOf(url);
  if (profile !== null) return { kind: 'person', profile, name: nameInTitle(title) };
  const host = new URL(url).hostname.replace(/\.$/, '').toLowerCase();
  const { domain, isIp, isIcann, isPrivate, publicSuffix } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  if (isIp === true || domain === null || isNobodys(domain)) return null;
  // No registry knows the ending: a machine of the house, or `.test`.
  const isRegistered = isIcann === true || (isPrivate === true && sellsToCompanies(publicSuffix ?? ''));
  return isRegistered ? { kind: 'company', domain, host } : null;
}

/**
 * Among endings that belong to somebody, those like a country's (`uk.com`, `co.nl`) are sold to companies;
 * the others (`github.io`, `myshopify.com`) are hosts where anybody has a page.
 */
function sellsToCompanies(suffix: string): boolean {
  return /^(?:[a-z]{2}|jpn|mex)\.[a-z]{2,3}$/.test(suffix);
}
