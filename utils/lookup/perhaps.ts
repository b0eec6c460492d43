import type { Lead } from '../leadey/schemas.ts';
import { withTwo } from '../leads/spellings.ts';
import { companyKey } from './company-key.ts';
import { nameInDomain, organizationKeys } from './compared-names.ts';
import { profileOf } from './linkedin.ts';
import { emailDomains } from './match.ts';
import { nameKey } from './name-key.ts';
import type { Site } from './site.ts';
import { unicodeHost } from './unicode-host.ts';

type Named = Pick<Lead, 'name' | 'company' | 'email' | 'linkedinUrl'>;

/** Whether only a profile's address can tell that this lead is somebody else. */
export function hasProfileOfItsOwn({ linkedinUrl }: Pick<Lead, 'linkedinUrl'>): boolean {
  const profile = profileOf(linkedinUrl);
  return profile !== null && !isMemberId(profile);
}

function isCalled(company: string, domain: string): boolean {
  const key = nameInDomain(unicodeHost(domain));
  // `mueller-bau.de` is `Müller Bau`.
  return key !== '' && [company, withTwo(company)].some((name) => companyKey(name) === key);
}

/** Whether the lead may be who or what the site is about, by name alone. Who surely is, is not asked here. */
export function mayFitSite(lead: Named, site: Site): boolean {
  switch (site.kind) {
    case 'company':
      // An e-mail address tells where somebody works; without one, only what the company is called does.
      return emailDomains(lead.email).length === 0 && isCalled(lead.company, site.domain);
    case 'person':
      // Another profile's address tells that it is a namesake, unless one of the two is a number.
      if (hasProfileOfItsOwn(lead) && !isMemberId(site.profile)) return false;
      return site.name !== '' && nameKey(lead.name) === nameKey(site.name);
    case 'named':
      return nameKey(lead.name) === nameKey(site.name);
    case 'organization':
      return organizationKeys(site).includes(companyKey(lead.company));
  }
}

/** Whether a profile's address is a number of LinkedIn's own, behind which no other form of it can be told. */
function isMemberId(profile: string): boolean {
  return /^ac[ow]aa[\w-]{10,}$/.test(profile);
}
