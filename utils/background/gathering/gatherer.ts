import type { LeadeyError } from '../../leadey/errors.ts';
import type { Lead } from '../../leadey/schemas.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Gathering } from '../../storage/later-schemas.ts';
import { storedGathering } from '../../storage/stored-later.ts';
import { storedLeads } from '../../storage/stored-values.ts';
import type { AccountStore } from '../account-store.ts';
import { isYoung } from '../age.ts';
import type { CampaignsService } from '../campaigns-service.ts';
import type { Flights } from '../flights.ts';
import type { LeadeyAccess } from '../leadey-access.ts';
import { GATHERER, PACE } from './ask-page.ts';
import { createGatheringStore } from './gathering-store.ts';
import { createUpkeep } from './upkeep.ts';
import { createWalking } from './walking.ts';

/** Gathers every lead of the workspace, and keeps what it has gathered true. */
export interface Gatherer {
  /** Goes on where it was, until everything is known or something stops it. One at a time, however often called. */
  run(): Promise<void>;
  /** Looks at the newest leads until known ones appear, unless that was done within `maxAge` milliseconds. */
  checkNewest(maxAge: number): Promise<Result<Gathering, LeadeyError>>;
  /** A few pages of the slow re-walk that takes up changes and deletions. */
  tour(pages: number): Promise<void>;
  /** Looks again where a person was shown something newer than what was gathered. */
  catchUp(): Promise<void>;
  /** Begins anew after people's data was cleared, since somebody wants to see leads again. */
  resume(): Promise<void>;
  /** What was learned of leads elsewhere. */
  learn(connection: string, leads: readonly Lead[]): Promise<void>;
  forget(connection: string, id: string): Promise<void>;
  /** A person has the leads before them: what is there now is news no more. */
  looked(): Promise<void>;
}

export interface GathererParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly campaigns: CampaignsService;
  readonly flights: Flights;
  readonly now: () => number;
  /** Waits between two requests, in milliseconds, so that a minute's share is spread over the minute. */
  readonly pause: (ms: number) => Promise<void>;
}

export function createGatherer(parts: GathererParts): Gatherer {
  const { accounts, flights, now, pause } = parts;
  const store = createGatheringStore(accounts);
  const walkOn = createWalking(parts, store);
  const upkeep = createUpkeep(parts, store);
  let running: Promise<void> | null = null;

  async function checkNewest(maxAge: number): Promise<Result<Gathering, LeadeyError>> {
    const account = await accounts.read();
    if (account === null) return fail({ kind: 'no-key' });
    const known = await store.read(account.connection);
    // What a person has cleared comes back when a person looks at the list again.
    if (known.state === 'cleared') return ok(known);
    if (isYoung(known.checkedAt, maxAge, now())) return ok(known);
    const since = now();
    const newest = await upkeep.checkNewest(account.connection);
    const isThorough = maxAge === 0 || (newest.ok && newest.value.known > newest.value.total);
    return newest.ok && isThorough ? upkeep.checkAll(account.connection, since) : newest;
  }

  async function catchUp(): Promise<void> {
    const [gathering, shown] = await Promise.all([storedGathering.read(), storedLeads.read()]);
    const isWhole = gathering?.state === 'complete' || gathering?.state === 'short';
    if (!isWhole || shown?.connection !== gathering.connection || shown.at <= gathering.checkedAt) return;
    await checkNewest(now() - shown.at);
  }

  /** Another workspace may come into use meanwhile, and whoever asked for it found this one under way. */
  async function walkAll(): Promise<void> {
    const before = (await accounts.read())?.connection;
    await walkOn();
    await catchUp();
    if ((await accounts.read())?.connection !== before) await walkAll();
  }

  return {
    run: () => {
      running ??= walkAll().finally(() => {
        running = null;
      });
      return running;
    },
    checkNewest,
    catchUp,
    tour: async (pages) => {
      for (let page = 0; page < pages; page += 1) {
        const account = await accounts.read();
        if (account?.state !== 'connected') return;
        await flights.quiet(GATHERER);
        if (!(await upkeep.tourPage(account.connection))) return;
        await pause(PACE);
      }
    },
    resume: async () => {
      const account = await accounts.read();
      if (account !== null) await store.resume(account.connection);
    },
    learn: upkeep.learn,
    forget: upkeep.forget,
    looked: async () => {
      const account = await accounts.read();
      if (account !== null) await upkeep.looked(account.connection);
    },
  };
}
