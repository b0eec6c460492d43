import type { LeadeyClient } from '../leadey/client.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { type LeadQuery, queryKey } from '../leadey/lead-query.ts';
import type { Page } from '../leadey/parse-answer.ts';
import type { Lead } from '../leadey/schemas.ts';
import { asLeadeyFindsMost } from '../leads/leadey-search.ts';
import { termWords } from '../leads/term-words.ts';
import { ok, type Result } from '../result.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';
import { storedLeads } from '../storage/stored-snapshots.ts';
import type { LeadSync } from '../sync/lead-sync.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { isYoung } from './age.ts';
import type { KnownStatuses } from './known-statuses.ts';
import type { LeadeyAccess } from './leadey-access.ts';
import { unattended } from './unattended.ts';

export interface LeadsService {
  /**
   * A page of leads, asked anew when the last one shown is another or older than `maxAge` milliseconds.
   * `ahead` fetches a page nobody looks at yet: it is not remembered as the one last shown.
   */
  load(
    query: LeadQuery,
    options: { maxAge: number; caller: string; ahead: boolean },
  ): Promise<Result<LeadsSnapshot, LeadeyError>>;
  lead(id: string): Promise<Result<Lead, LeadeyError>>;
}

export interface LeadsServiceParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly statuses: KnownStatuses;
  /** Told what is learned of single leads on the way. */
  readonly leadSync: Pick<LeadSync, 'learn' | 'forget' | 'catchUp'>;
  readonly now: () => number;
}

export function createLeadsService({
  access,
  accounts,
  statuses,
  leadSync,
  now,
}: LeadsServiceParts): LeadsService {
  async function known(query: LeadQuery, maxAge: number): Promise<LeadsSnapshot | null> {
    const [snapshot, account] = await Promise.all([storedLeads.read(), accounts.read()]);
    const fits =
      account?.state === 'connected' &&
      snapshot?.connection === account.connection &&
      queryKey(snapshot.query) === queryKey(query);
    return fits && isYoung(snapshot.at, maxAge, now()) ? snapshot : null;
  }

  return {
    load: async (query, { maxAge, caller, ahead }) => {
      const young = await known(query, maxAge);
      if (young !== null) return ok(young);
      return access.ask(`leads ${ahead} ${queryKey(query)}`, caller, async (client, signal, account) => {
        const asked = now();
        const answer = await lastExistingPage(client, query, signal);
        if (!answer.ok) return answer;
        const { connection } = account;
        const snapshot: LeadsSnapshot = { connection, ...answer.value, at: asked };
        await accounts.whileCurrent(connection, async () => {
          await statuses.meet(connection, snapshot.page.items);
          if (!ahead && !signal.aborted) await storedLeads.write(snapshot);
        });
        await leadSync.learn(connection, snapshot.page.items);
        unattended(leadSync.catchUp());
        return ok(snapshot);
      });
    },
    // Each lead is waited for by itself: two windows that look at two of them must not abort each other's.
    lead: (id) =>
      access.ask(`lead ${id}`, `lead ${id}`, async (client, signal, { connection }) => {
        const answer = await client.lead(id, signal);
        if (answer.ok) await leadSync.learn(connection, [answer.value]);
        else if (answer.error.kind === 'not-found') await leadSync.forget(connection, id);
        return answer;
      }),
  };
}

/** How often a page past the end is moved: pages can go while one is asked for, but not for ever. */
const MOST_MOVES = 2;

/** Leads were deleted, or a filter narrowed: a page past the end moves to the last that exists. */
async function lastExistingPage(
  client: LeadeyClient,
  query: LeadQuery,
  signal: AbortSignal,
  moves = MOST_MOVES,
): Promise<Result<{ query: LeadQuery; page: Writable<Page<Lead>> }, LeadeyError>> {
  const answer = await client.leads(asLeadeyFindsMost(query, termWords()), signal);
  if (!answer.ok) return answer;
  const { totalPages } = answer.value.meta;
  if (moves > 0 && query.page > 1 && query.page > totalPages) {
    return lastExistingPage(client, { ...query, page: Math.max(1, totalPages) }, signal, moves - 1);
  }
  return ok({ query, page: { ...answer.value, items: [...answer.value.items] } });
}

type Writable<P extends Page<Lead>> = Omit<P, 'items'> & { items: Lead[] };
