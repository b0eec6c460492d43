import type { LeadeyClient } from '../leadey/client.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Page } from '../leadey/parse-answer.ts';
import type { BehindTexts } from '../messages/requests.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Policy } from '../settings/policy.ts';
import { profileOf } from '../site/linkedin.ts';
import { domainOf, emailDomain } from '../site/match.ts';
import { type Site, siteKey } from '../site/site.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import { storedSites } from '../storage/stored-sites.ts';
import type { AccountStore } from './account-store.ts';
import { isYoung } from './age.ts';
import type { Call, LeadeyAccess } from './leadey-access.ts';

/** In milliseconds. Asked again within this, Leadey is not. */
const KEPT_FOR = 5 * 60_000;
/** As many as the budget of 100 requests a minute lets anybody ask about within that time, by three each. */
const MOST_SITES = 167;

export interface SiteService {
  /** What Leadey knows of a company's site or a person's profile, by at most three requests. */
  check(site: Site): Promise<Result<SiteAnswer, LeadeyError>>;
  /** The companies, and the contacts, that hold the first of these texts that any holds: a request for each text. */
  behind(texts: BehindTexts): Promise<Result<SiteAnswer, LeadeyError>>;
}

export interface SiteServiceParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly readPolicy: () => Promise<Policy>;
  readonly now: () => number;
}

type Found = Pick<SiteAnswer, 'companies' | 'contacts' | 'leads'>;
type Ask = (client: LeadeyClient, signal: AbortSignal) => Promise<Result<Found, LeadeyError>>;

export function createSiteService({ access, accounts, readPolicy, now }: SiteServiceParts): SiteService {
  async function known(key: string): Promise<SiteAnswer | null> {
    const [answers, account] = await Promise.all([storedSites.read(), accounts.read()]);
    if (account?.state !== 'connected') return null;
    const fits = (answer: SiteAnswer) => answer.key === key && answer.connection === account.connection;
    return answers?.find((answer) => fits(answer) && isYoung(answer.at, KEPT_FOR, now())) ?? null;
  }

  async function answer(key: string, ask: Ask): Promise<Result<SiteAnswer, LeadeyError>> {
    const young = await known(key);
    if (young !== null) return ok(young);
    const look: Call<SiteAnswer> = async (client, signal, { connection }) => {
      const asked = now();
      const found = await ask(client, signal);
      if (!found.ok) return found;
      const answer: SiteAnswer = { connection, key, ...found.value, at: asked };
      await accounts.whileCurrent(connection, async () => {
        const others = (await storedSites.read()) ?? [];
        const kept = others.filter((other) => other.key !== key && other.connection === connection);
        await storedSites.write([answer, ...kept].slice(0, MOST_SITES));
      });
      return ok(answer);
    };
    return access.ask(`site ${key}`, `site ${key}`, look, 'check');
  }

  return {
    check: async (site) => {
      if ((await readPolicy()).siteCheckOff) return fail({ kind: 'not-allowed' });
      return answer(siteKey(site), (client, signal) => askAbout(client, site, signal));
    },
    behind: (texts) =>
      answer(`behind ${JSON.stringify(texts)}`, (client, signal) => askBehind(client, texts, signal)),
  };
}

async function askAbout(
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

async function askBehind(
  client: LeadeyClient,
  texts: BehindTexts,
  signal: AbortSignal,
): Promise<Result<Found, LeadeyError>> {
  const [companies, contacts] = await Promise.all([
    firstFound(texts.companies, (text) => client.companies(text, signal)),
    firstFound(texts.contacts, (text) => client.contacts(text, signal)),
  ]);
  if (!companies.ok) return companies;
  return contacts.ok ? ok({ companies: companies.value, contacts: contacts.value, leads: [] }) : contacts;
}

async function firstFound<T>(
  texts: readonly string[],
  find: (text: string) => Promise<Result<Page<T>, LeadeyError>>,
): Promise<Result<T[], LeadeyError>> {
  for (const text of texts) {
    const answer = await find(text);
    if (!answer.ok) return answer;
    if (answer.value.items.length > 0) return ok([...answer.value.items]);
  }
  return ok([]);
}

/** Anything below the site's domain: which part of it a page lies under, the page knows. */
function isWithin(domain: string, site: Site): boolean {
  return site.kind === 'company' && (domain === site.domain || domain.endsWith(`.${site.domain}`));
}

function isTheirs({ email, linkedinUrl }: { email: string; linkedinUrl: string }, site: Site): boolean {
  if (site.kind === 'person') return profileOf(linkedinUrl) === site.profile;
  return isWithin(emailDomain(email), site);
}
