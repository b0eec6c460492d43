import { parse } from 'tldts';
import { siteOnLinkedIn } from './linkedin-pages.ts';
import { isPortal } from './portals.ts';
import { isSharedHost } from './shared-hosts.ts';
import type { Site } from './site.ts';
import type { TabFacts } from './tab-facts.ts';

/** What there is to look for on this tab; `null` where no company or person stands behind the address. */
export function findSite({ url, title }: TabFacts): Site | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const onLinkedIn = siteOnLinkedIn({ url, title });
  if (onLinkedIn !== null) return onLinkedIn;
  const host = new URL(url).hostname.replace(/\.$/, '').toLowerCase();
  const domain = registrableDomain(host);
  return domain === null ? null : { kind: 'company', domain, host };
}

/** What a company registered of a host (`northwind.co.uk` of `shop.northwind.co.uk`); `null` where none did. */
export function registrableDomain(host: string): string | null {
  const { domain, isIp, isIcann, isPrivate, publicSuffix } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  if (isIp === true || domain === null || isSharedHost(domain) || isOnPortal(host, domain)) return null;
  // No registry knows the ending: a machine of the house, or `.test`.
  const isRegistered = isIcann === true || (isPrivate === true && sellsToCompanies(publicSuffix ?? ''));
  return isRegistered ? domain : null;
}

/** Whether what was registered is a portal, or a part of it that this host lies under: `jobs.lever.co`. */
function isOnPortal(host: string, domain: string): boolean {
  const labels = host.split('.');
  const above = labels.map((_, from) => labels.slice(from).join('.'));
  return above.some((one) => one.length >= domain.length && isPortal(one));
}

/**
 * Among endings that belong to somebody, those like a country's (`uk.com`, `co.nl`) are sold to companies;
 * the others (`github.io`, `myshopify.com`) are hosts where anybody has a page.
 */
function sellsToCompanies(suffix: string): boolean {
  return /^(?:[a-z]{2}|jpn|mex)\.[a-z]{2,3}$/.test(suffix);
}
