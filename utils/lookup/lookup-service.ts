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
import { askAboutSite, companiesWith, type FoundOfSite, writtenForms } from './ask-about-site.ts';
import { isCompanyOf, isContactOf, mayBeRelated } from './meant-records.ts';
import { type Site, siteKey } from './site.ts';

/** In milliseconds. Asked again within this, Leadey is not. */
const KEPT_FOR = 5 * 60_000;
/** In bytes: a tenth of memory-only storage, which holds much else. One answer may be 200 KB. */
const MOST_KEPT = 1_000_000;

export interface SiteService {
  /**
   * What Leadey knows of a company's site or a person's profile, usually by three requests, at most by ten; each may come
   * twice for a domain that is written in two ways, and that for companies three times for one within many names.
   */
  check(site: Site): Promise<Result<SiteAnswer, LeadeyError>>;
  /**
   * The companies and the contacts that may stand behind a lead, by one text after the other until one finds what it was
   * to find: usually two requests, at most ten, for each text for companies may come as often as in {@link check}.
   */
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
        await storedSites.write(worthKeeping([answer, ...kept], now()));
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

/** Those that may still be told, the newest first, as many as there is room for. */
function worthKeeping(answers: readonly SiteAnswer[], now: number): SiteAnswer[] {
  let room = MOST_KEPT;
  return answers.filter((answer) => {
    if (!isYoung(answer.at, KEPT_FOR, now)) return false;
    const size = new TextEncoder().encode(JSON.stringify(answer)).length;
    if (size > room) return false;
    room -= size;
    return true;
  });
}

async function askRelated(
  client: LeadeyClient,
  texts: RelatedTexts,
  signal: AbortSignal,
): Promise<Result<FoundOfSite, LeadeyError>> {
  const [companies, contacts] = await Promise.all([
    foundUntil(isCompanyOf, texts.companies.flatMap(writtenForms), (text, isMeant) =>
      companiesWith(client, text, isMeant, signal),
    ),
    foundUntil(isContactOf, texts.contacts, (text) => client.contacts(text, signal)),
  ]);
  if (!companies.ok) return companies;
  if (!contacts.ok) return contacts;
  const found = mayBeRelated(texts, { companies: companies.value, contacts: contacts.value });
  return ok({ ...found, moreContacts: false, leads: [], moreLeads: false });
}

/** What these texts find, each once; the next one is asked for only where the last has not found what is meant. */
async function foundUntil<T extends { readonly id: string }>(
  meantBy: (text: string) => (item: T) => boolean,
  texts: readonly string[],
  find: (text: string, isMeant: (item: T) => boolean) => Promise<Result<Page<T>, LeadeyError>>,
): Promise<Result<T[], LeadeyError>> {
  const byId = new Map<string, T>();
  for (const text of texts) {
    const isMeant = meantBy(text);
    const answer = await find(text, isMeant);
    if (!answer.ok) return answer;
    for (const item of answer.value.items) byId.set(item.id, item);
    if (answer.value.items.some(isMeant)) break;
  }
  return ok([...byId.values()]);
}
