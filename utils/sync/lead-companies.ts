import type { Lead } from '../leadey/schemas.ts';
import { companyKey } from '../lookup/company-key.ts';
import type { DirectoryEntry } from '../lookup/directory-entry.ts';
import { guessDomain } from '../lookup/guess-domain.ts';
import { emailDomains } from '../lookup/match.ts';
import { isSharedHost } from '../lookup/shared-hosts.ts';

/** What leads say of their companies: the names, as they are compared, and the domains of their own addresses. */
export interface LeadCompanies {
  readonly names: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
}

export function companiesOf(leads: Iterable<Lead>): LeadCompanies {
  const names = new Set<string>();
  const domains = new Set<string>();
  for (const { company, email } of leads) {
    names.add(companyKey(company));
    for (const host of emailDomains(email)) domains.add(guessDomain(host));
  }
  names.delete('');
  return { names, domains: new Set([...domains].filter((domain) => !isSharedHost(domain))) };
}

/** Whether any lead may be matched by this company: of the others nothing is kept. */
export function isOfAnyLead([name, host]: DirectoryEntry, { names, domains }: LeadCompanies): boolean {
  return names.has(name) || (host !== '' && domains.has(guessDomain(host)));
}
