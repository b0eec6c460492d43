import type { Lead } from '../leadey/schemas.ts';
import type { Directory } from '../lookup/directory.ts';
import { dismiss } from '../lookup/dismiss.ts';
import { withoutDismissed } from '../lookup/dismissed.ts';
import { companiesOfSite, fitsSite } from '../lookup/match.ts';
import { isAskable, type Site, siteKey } from '../lookup/site.ts';
import { membersOf, type SiteMembers } from '../lookup/site-members.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { SiteAnswer } from '../storage/site-schemas.ts';
import type { Dismissed } from '../storage/stored-dismissed.ts';
import type { AllLeads } from './all-leads.ts';
import { type AppState, type SiteView, shownSnapshot } from './state.ts';
import type { Store } from './store.ts';

/** Answers "is this one ours?" from memory; Leadey hears of a site only when somebody asks it. */
export interface ThisSite {
  /** Finds out what the tab in front is about; {@link renew} then shows it. Whether that is something else now. */
  look(): Promise<boolean>;
  /** Looks again through what is in memory; asks Leadey by itself where somebody chose that. */
  renew(): void;
  ask(): Promise<void>;
  /** Notes that the page is not this lead's, who was shown by name alone. */
  dismiss(id: string): Promise<void>;
}

export interface ThisSiteParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly all: Pick<AllLeads, 'filter' | 'isWhole'>;
  /** By which leads belong to a site besides their addresses; none where it is left out. */
  readonly directory?: () => Directory;
  readonly readSite: (maybe: () => void) => Promise<Site | null>;
  readonly readAnswers: () => Promise<readonly SiteAnswer[] | null>;
  readonly readDismissed: () => Promise<Dismissed | null>;
  readonly writeDismissed: (dismissed: Dismissed) => Promise<void>;
}

export function createThisSite(parts: ThisSiteParts): ThisSite {
  const { store, send, all, readSite, readAnswers } = parts;
  let site: Site | null = null;
  let answer: SiteAnswer | null = null;
  let dismissed: Dismissed | null = null;
  /** By which connection this site was asked for without a press. */
  let askedByItself: string | null = null;
  let looks = 0;
  let hasLooked = false;
  let looking: Promise<unknown> = Promise.resolve();
  let writing: Promise<unknown> = Promise.resolve();

  /** What draws it is loaded while it is found out: one after the other, both would be waited for. */
  function expect(): void {
    if (store.get().site === undefined) store.set({ site: null });
  }

  function renew(): void {
    const { account, site: shown } = store.get();
    // What the first frame shows stays until it is known for certain: taken away for a moment, it would move the list.
    if (!hasLooked && account?.state === 'connected') return;
    if (site === null || account?.state !== 'connected') {
      if (shown) store.set({ site: null });
      return;
    }
    const members = membersOf(site, parts.directory?.());
    const own = answer?.connection === account.connection ? narrowed(answer, site, members) : null;
    const met = leadsOf(site, own, members);
    const found = { ...met, perhaps: withoutDismissed(met.perhaps, dismissed, account.connection, site) };
    const before = { asking: false, isAboutToAsk: false, error: null, ...(isOf(shown, site) ? shown : null) };
    // What people chose is read after the first frame; as soon as it is here, Leadey is asked or it never is.
    const isAboutToAsk = before.isAboutToAsk && store.get().settings === null && own === null;
    store.set({ site: { ...before, ...found, isAboutToAsk, site, answer: own } });
    if (own !== null || askedByItself === account.connection || !isAskable(site)) return;
    if (!store.get().settings?.checkSite) return;
    askedByItself = account.connection;
    void ask();
  }

  async function ask(): Promise<void> {
    const { site: shown } = store.get();
    if (!shown || shown.asking) return;
    store.set({ site: { ...shown, asking: true, error: null } });
    const told = await send({ type: 'check-site', site: shown.site });
    // A look that is still reading would put what was known before in this answer's place. Whoever began one that
    // fails hears of it.
    await Promise.allSettled([onceLooked()]);
    const now = store.get().site;
    // Disconnected meanwhile, or on another tab.
    if (!now || !isOf(now, shown.site)) return;
    if (hasLooked && (site === null || !isOf(now, site))) return renew();
    const error = told.ok || told.error.kind === 'superseded' ? null : told.error;
    if (told.ok) answer = told.value;
    store.set({ site: { ...now, asking: false, error } });
    renew();
  }

  function leadsOf(of: Site, answered: SiteAnswer | null, { fits, mayFit }: SiteMembers): Found {
    const synced = all.filter(fits);
    if (synced !== null) {
      // Where there are more than are kept, Leadey may have named older ones.
      const told = all.isWhole() ? [] : (answered?.leads ?? []);
      return {
        ...counted(together(synced, told.filter(fits))),
        perhaps: counted(together(all.filter(mayFit) ?? [], told.filter(mayFit))),
        isWhole: all.isWhole(),
      };
    }
    const { site: known, sync } = store.get();
    // The first frame has read it from the lookup; the leads themselves are still on their way.
    if (known && (known.isWhole || sync?.state === 'too-many') && isSameSite(known.site, of)) return known;
    const shown = shownSnapshot(store.get().list)?.page.items ?? [];
    const leads = together(answered?.leads ?? [], shown);
    return { ...counted(leads.filter(fits)), perhaps: counted(leads.filter(mayFit)), isWhole: false };
  }

  async function look(): Promise<boolean> {
    looks += 1;
    const turn = looks;
    const found = await readSite(expect);
    const [answers, noted] =
      found === null
        ? [null, null]
        : await Promise.all([readAnswers(), Promise.allSettled([writing]).then(parts.readDismissed)]);
    // Another tab has come to the front meanwhile.
    if (turn !== looks) return false;
    hasLooked = true;
    dismissed = noted;
    const isSame = found !== null && site !== null && siteKey(found) === siteKey(site);
    const connection = store.get().account?.connection;
    const isAnswer = ({ key, connection: of }: SiteAnswer) =>
      found !== null && key === siteKey(found) && of === connection;
    const told = answers?.find(isAnswer) ?? (isSame ? answer : null);
    const isOther = told?.at !== answer?.at || JSON.stringify(found) !== JSON.stringify(site);
    // Another page of the same site counts as asked already. A profile under another name is asked again.
    if (!isSame) askedByItself = null;
    site = found;
    answer = told;
    return isOther;
  }

  function lookNow(): Promise<boolean> {
    const looked = look();
    looking = looked;
    return looked;
  }

  /** The first frame has buttons already, which may be pressed before anything is looked at, or looked at again. */
  async function onceLooked(): Promise<void> {
    if (looks === 0) void lookNow();
    for (let awaited: unknown = null; awaited !== looking; ) {
      awaited = looking;
      await looking;
    }
  }

  return {
    look: lookNow,
    renew,
    ask,
    dismiss: async (id) => {
      await onceLooked();
      const { account } = store.get();
      if (site === null || account === null) return;
      dismissed = dismiss(dismissed, account.connection, site, id);
      renew();
      // The next look reads it back, and must not be earlier.
      writing = parts.writeDismissed(dismissed);
      await writing;
    },
  };
}

type Found = Pick<SiteView, 'leads' | 'count' | 'perhaps' | 'isWhole'>;

/** Each once, as the last one says. */
const together = (some: readonly Lead[], more: readonly Lead[]): Lead[] => [
  ...new Map([...some, ...more].map((lead) => [lead.id, lead])).values(),
];

const counted = (leads: readonly Lead[]) => ({ leads, count: leads.length });

function isOf(view: SiteView | null | undefined, site: Site): boolean {
  return view != null && siteKey(view.site) === siteKey(site);
}

/** Whether both are about the same company or profile, whatever the title says of it meanwhile. */
function isSameSite(one: Site, other: Site): boolean {
  if (one.kind === 'person') return other.kind === 'person' && one.profile === other.profile;
  return siteKey(one) === siteKey(other);
}

/** Leadey is asked about the whole domain; a page belongs to a part of it. */
function narrowed(answer: SiteAnswer, site: Site, { fits, mayFit }: SiteMembers): SiteAnswer {
  return {
    ...answer,
    companies: site.kind === 'organization' ? answer.companies : companiesOfSite(answer.companies, site),
    contacts:
      site.kind === 'company' ? answer.contacts.filter((one) => fitsSite(one, site)) : answer.contacts,
    leads: answer.leads.filter((lead) => fits(lead) || mayFit(lead)),
  };
}
