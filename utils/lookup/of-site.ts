import type { Site } from './site.ts';

export type CompanySite = Extract<Site, { kind: 'company' }>;

/**
 * Whether a host is that of the site: what was registered; on its main page, whatever lies under that
 * (`mail.northwind.com`); on a page of a part, that part. On `pharma.contoso.com` both `contoso.com` and
 * `pharma.contoso.com` are, and `retail.contoso.com` is not.
 */
export function isOfSite(domain: string, { domain: own, host }: CompanySite): boolean {
  if (domain === own) return true;
  if (!domain.endsWith(`.${own}`)) return false;
  const page = host.replace(/^www\./, '');
  return page === own || page === domain || page.endsWith(`.${domain}`) || domain.endsWith(`.${page}`);
}
