import type { Lead } from '../leadey/schemas.ts';
import { type Directory, NO_DIRECTORY } from './directory.ts';
import { fitsSite } from './match.ts';
import { mayFitSite } from './perhaps.ts';
import { isOfSite, type Site } from './site.ts';

/** Who belongs to a site for certain, and who may, of whom one then is not told again. */
export interface SiteMembers {
  fits(lead: Lead): boolean;
  mayFit(lead: Lead): boolean;
}

/** By their own addresses and names, and by what Leadey's directory says of their companies. */
export function membersOf(site: Site, directory: Directory = NO_DIRECTORY): SiteMembers {
  // Of most sites the directory holds nothing, and there may be 100,000 leads.
  const isListed = directory.knows(site);
  const fits = (lead: Lead) => fitsSite(lead, site) || (isListed && isPlaced(lead));
  return { fits, mayFit: (lead) => !fits(lead) && (mayFitSite(lead, site) || (isListed && mayBe(lead))) };

  function isPlaced(lead: Lead): boolean {
    const { host, slugs } = directory.placeOf(lead);
    if (site.kind === 'organization') return slugs.includes(site.slug);
    return site.kind === 'company' && host !== '' && isOfSite(host, site);
  }

  function mayBe(lead: Lead): boolean {
    const { mayHosts, maySlugs } = directory.placeOf(lead);
    if (site.kind === 'organization') return maySlugs.includes(site.slug);
    return site.kind === 'company' && mayHosts.some((host) => isOfSite(host, site));
  }
}
