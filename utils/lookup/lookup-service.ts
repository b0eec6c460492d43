import { isYoung } from '../background/age.ts';
import type { Call, LeadeyAccess } from '../background/leadey-access.ts';
import type { LeadeyClient } from '../leadey/client.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Page } from '../leadey/parse-answer.ts';
import type { RelatedTexts } from '../messages/requests.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Policy } from '../settings/policy.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import { storedSites } from '../storage/stored-sites.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { askAboutSite, type FoundOfSite } from './ask-about-site.ts';
import { type Site, siteKey } from './site.ts';

/** In milliseconds. Asked again within this, Leadey is not. */
const KEPT_FOR = 5 * 60_000;
/** As many as the budget of 100 requests a minute lets anybody ask about within that time, by three each. */
const MOST_SITES = 167;

export interface SiteService {
  /**
   * What Leadey knows of a company's site or a person's profile, usually by three requests, at most by ten; each may come
   * twice for a domain that is written in two ways, and that for companies three times for one within many names.
   */
  check(site: Site): Promise<Result<SiteAnswer, LeadeyError>>;
  /** The companies, and the contacts, that hold the first of these texts that any holds: a request for each text. */
  related(texts: RelatedTexts): Promise<Result<SiteAnswer, LeadeyError>>;
}

export interface SiteServiceParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly readPolicy: () => Promise<Policy>;
  readonly now: () => number;
}

type Ask = (client: LeadeyClient, signal: AbortSignal) => Promise<Result<FoundOfSite, LeadeyError>>;

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
      return answer(siteKey(site), (client, signal) => askAboutSite(client, site, signal));
    },
    related: (texts) =>
      answer(`related ${JSON.stringify(texts)}`, (client, signal) => askRelated(client, texts, signal)),
  };
}

async function askRelated(
  client: LeadeyClient,
  texts: RelatedTexts,
  signal: AbortSignal,
): Promise<Result<FoundOfSite, LeadeyError>> {
  const [companies, contacts] = await Promise.all([
    firstFound(texts.companies, (text) => client.companies(text, signal)),
    firstFound(texts.contacts, (text) => client.contacts(text, signal)),
  ]);
  if (!companies.ok) return companies;
  if (!contacts.ok) return contacts;
  return ok({ companies: companies.value, contacts: contacts.value, moreContacts: false, leads: [] });
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
