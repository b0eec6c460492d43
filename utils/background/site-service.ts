import type { LeadeyClient } from '../leadey/client.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { ok, type Result } from '../result.ts';
import { profileOf } from '../site/linkedin.ts';
import { domainOf, emailDomain } from '../site/match.ts';
import { type Site, siteKey } from '../site/site.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import { storedSites } from '../storage/stored-sites.ts';
import type { AccountStore } from './account-store.ts';
import { isYoung } from './age.ts';
import type { LeadeyAccess } from './leadey-access.ts';

/** In milliseconds. Asked again within this, Leadey is not. */
const KEPT_FOR = 5 * 60_000;
/** As many as the budget of 100 requests a minute lets anybody ask about within that time, by three each. */
const MOST_SITES = 167;

export interface SiteService {
  /** What Leadey knows of a company's site or a person's profile, by at most three requests. */
  check(site: Site): Promise<Result<SiteAnswer, LeadeyError>>;
}

export interface SiteServiceParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly now: () => number;
}

type Found = Pick<SiteAnswer, 'companies' | 'contacts' | 'leads'>;

export function createSiteService({ access, accounts, now }: SiteServiceParts): SiteService {
  async function known(key: string): Promise<SiteAnswer | null> {
    const [answers, account] = await Promise.all([storedSites.read(), accounts.read()]);
    if (account?.state !== 'connected') return null;
    const fits = (answer: SiteAnswer) => answer.key === key && answer.connection === account.connection;
    return answers?.find((answer) => fits(answer) && isYoung(answer.at, KEPT_FOR, now())) ?? null;
  }

  return {
    check: async (site) => {
      const key = siteKey(site);
      const young = await known(key);
      if (young !== null) return ok(young);
      return access.ask(
        `site ${key}`,
        `site ${key}`,
        async (client, signal, { connection }) => {
          const asked = now();
          const found = await ask(client, site, signal);
          if (!found.ok) return found;
          const answer: SiteAnswer = { connection, key, ...found.value, at: asked };
          await accounts.whileCurrent(connection, async () => {
            const others = (await storedSites.read()) ?? [];
            const kept = others.filter((other) => other.key !== key && other.connection === connection);
            await storedSites.write([answer, ...kept].slice(0, MOST_SITES));
          });
          return ok(answer);
        },
        'check',
      );
    },
  };
}

async function ask(
  client: LeadeyClient,
  site: Site,
  signal: AbortSignal,
): Promise<Result<Found, LeadeyError>> {
  // Without the sign, a short domain would be found inside a hundred others.
  const words = site.kind === 'company' ? `@${site.domain}` : site.name;
  const query = { ...FIRST_PAGE, search: words, pageSize: 100 } as const;
  const [companies, contacts, leads] = await Promise.all([
    site.kind === 'company' ? client.companies(site.domain, signal) : ok({ items: [] }),
    client.contacts(words, signal),
    client.leads(query, signal),
  ]);
  if (!companies.ok) return companies;
  if (!contacts.ok) return contacts;
  if (!leads.ok) return leads;
  return ok({
    companies: companies.value.items.filter(({ domain }) => isWithin(domainOf(domain), site)),
    contacts: contacts.value.items.filter((contact) => isTheirs(contact, site)),
    leads: leads.value.items.filter((lead) => isTheirs(lead, site)),
  });
}

/** Anything below the site's domain: which part of it a page lies under, the page knows. */
function isWithin(domain: string, site: Site): boolean {
  return site.kind === 'company' && (domain === site.domain || domain.endsWith(`.${site.domain}`));
}

function isTheirs({ email, linkedinUrl }: { email: string; linkedinUrl: string }, site: Site): boolean {
  if (site.kind === 'person') return profileOf(linkedinUrl) === site.profile;
  return isWithin(emailDomain(email), site);
}
