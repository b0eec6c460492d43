import type { LeadeyError } from '../leadey/errors.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { SendRequest } from '../messages/send-request.ts';
import { companiesOfSite, fitsSite } from '../site/match.ts';
import { type Site, siteKey } from '../site/site.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import type { AllLeads } from './all-leads.ts';
import { type AppState, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** What is known of the page in front of somebody: from memory, and by what Leadey said when it was asked. */
export interface SiteView {
  readonly site: Site;
  readonly leads: readonly Lead[];
  /** Whether every lead was looked through, so that none found means none there. */
  readonly isWhole: boolean;
  /** What Leadey said; `null` as long as nobody asked. */
  readonly answer: SiteAnswer | null;
  readonly asking: boolean;
  readonly error: LeadeyError | null;
}

/** Answers "is this one ours?" from memory; Leadey hears of a site only when somebody asks it. */
export interface ThisSite {
  /** Finds out what the tab in front is about; {@link renew} then shows it. Whether that is something else now. */
  look(): Promise<boolean>;
  /** Looks again through what is in memory; asks Leadey by itself where somebody chose that. */
  renew(): void;
  ask(): Promise<void>;
}

export interface ThisSiteParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly all: Pick<AllLeads, 'filter'>;
  readonly readSite: (maybe: () => void) => Promise<Site | null>;
  readonly readAnswers: () => Promise<readonly SiteAnswer[] | null>;
}

export function createThisSite({ store, send, all, readSite, readAnswers }: ThisSiteParts): ThisSite {
  let site: Site | null = null;
  let answer: SiteAnswer | null = null;
  let askedByItself = false;
  let looks = 0;

  /** What draws it is loaded while it is found out: one after the other, both would be waited for. */
  function expect(): void {
    if (store.get().site === undefined) store.set({ site: null });
  }

  function renew(): void {
    const { account, site: shown } = store.get();
    if (site === null || account?.state !== 'connected') {
      if (shown) store.set({ site: null });
      return;
    }
    const own = answer?.connection === account.connection ? narrowed(answer, site) : null;
    const found = leadsOf(site, own);
    const before = { asking: false, error: null, ...(isOf(shown, site) ? shown : null) };
    store.set({ site: { ...before, site, ...found, answer: own } });
    if (own !== null || askedByItself || !isAskable(site) || !store.get().settings?.checkSite) return;
    askedByItself = true;
    void ask();
  }

  async function ask(): Promise<void> {
    const { site: shown } = store.get();
    if (!shown || shown.asking) return;
    store.set({ site: { ...shown, asking: true, error: null } });
    const told = await send({ type: 'check-site', site: shown.site });
    const now = store.get().site;
    // Disconnected meanwhile, or on another tab.
    if (!now || !isOf(now, shown.site)) return;
    const error = told.ok || told.error.kind === 'superseded' ? null : told.error;
    if (told.ok) answer = told.value;
    store.set({ site: { ...now, asking: false, error } });
    renew();
  }

  function leadsOf(of: Site, told: SiteAnswer | null): Pick<SiteView, 'leads' | 'isWhole'> {
    const fits = (lead: Lead) => fitsSite(lead, of);
    const gathered = all.filter(fits);
    if (gathered !== null) return { leads: gathered, isWhole: true };
    const shown = shownSnapshot(store.get().list)?.page.items.filter(fits) ?? [];
    const byId = new Map([...(told?.leads ?? []), ...shown].map((lead) => [lead.id, lead]));
    return { leads: [...byId.values()], isWhole: false };
  }

  return {
    look: async () => {
      looks += 1;
      const look = looks;
      const found = await readSite(expect);
      const answers = found === null ? null : await readAnswers();
      // Another tab has come to the front meanwhile.
      if (look !== looks) return false;
      const isSame = found !== null && site !== null && siteKey(found) === siteKey(site);
      const connection = store.get().account?.connection;
      const isAnswer = ({ key, connection: of }: SiteAnswer) =>
        found !== null && key === siteKey(found) && of === connection;
      const told = answers?.find(isAnswer) ?? (isSame ? answer : null);
      const isOther = told?.at !== answer?.at || JSON.stringify(found) !== JSON.stringify(site);
      // The same site on another page of it, or a profile whose title has come: what was asked stays asked.
      if (!isSame) askedByItself = false;
      site = found;
      answer = told;
      return isOther;
    },
    renew,
    ask,
  };
}

function isOf(view: SiteView | null | undefined, site: Site): boolean {
  return view != null && siteKey(view.site) === siteKey(site);
}

/** Asked by name, a person without one cannot be. */
export function isAskable(site: Site): boolean {
  return site.kind === 'company' || site.name !== '';
}

/** Leadey is asked about the whole domain; a page belongs to a part of it. */
function narrowed(answer: SiteAnswer, site: Site): SiteAnswer {
  return {
    ...answer,
    companies: companiesOfSite(answer.companies, site),
    contacts: answer.contacts.filter((contact) => fitsSite(contact, site)),
    leads: answer.leads.filter((lead) => fitsSite(lead, site)),
  };
}
