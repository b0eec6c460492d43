import { isYoung } from '../background/age.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Lead } from '../leadey/schemas.ts';
import { fail, ok, type Result } from '../result.ts';
import { storedLeads } from '../storage/stored-snapshots.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { PACE, SYNC_CALLER } from './ask-page.ts';
import { createCrawl } from './crawl.ts';
import { createDirectoryReading } from './directory-reading.ts';
import type { LeadSyncParts } from './lead-sync-parts.ts';
import { createRevalidation } from './revalidation.ts';
import { createSyncStore } from './sync-store.ts';

/** Syncs every lead of the workspace, and keeps what it has synced true. */
export interface LeadSync {
  /** Goes on where it was, until everything is known or something stops it. One at a time, however often called. */
  run(): Promise<void>;
  /** Looks at the newest leads until known ones appear, unless that was done within `maxAge` milliseconds. */
  checkNewest(maxAge: number): Promise<Result<SyncState, LeadeyError>>;
  /** A few pages of the slow revalidation that takes up changes and deletions. */
  revalidate(pages: number): Promise<void>;
  /** Reads Leadey's directory of companies, once a day; goes on where it was. */
  readDirectory(): Promise<void>;
  /** Looks again where a person was shown something newer than what was synced. */
  catchUp(): Promise<void>;
  /** Begins anew after people's data was cleared, since somebody wants to see leads again. */
  resume(): Promise<void>;
  /** What was learned of leads elsewhere. */
  learn(connection: string, leads: readonly Lead[]): Promise<void>;
  forget(connection: string, id: string): Promise<void>;
  /** A person has the leads before them: what is there now is news no more. */
  looked(): Promise<void>;
  /** The leads that came since a person looked. */
  news(): Promise<readonly Lead[]>;
}

export function createLeadSync(parts: LeadSyncParts): LeadSync {
  const { accounts, flights, now, pause } = parts;
  const store = createSyncStore(accounts);
  const crawlOn = createCrawl(parts, store);
  const revalidation = createRevalidation(parts, store);
  const readDirectory = createDirectoryReading(parts, store);
  let running: Promise<void> | null = null;

  async function checkNewest(maxAge: number): Promise<Result<SyncState, LeadeyError>> {
    const account = await accounts.read();
    if (account === null) return fail({ kind: 'no-key' });
    const known = await store.read(account.connection);
    // What a person has cleared comes back when a person looks at the list again.
    if (known.state === 'cleared') return ok(known);
    if (isYoung(known.checkedAt, maxAge, now())) return ok(known);
    const since = now();
    const newest = await revalidation.checkNewest(account.connection);
    const isThorough = maxAge === 0 || (newest.ok && newest.value.known > newest.value.total);
    return newest.ok && isThorough ? revalidation.checkAll(account.connection, since) : newest;
  }

  async function catchUp(): Promise<void> {
    const [sync, shown] = await Promise.all([storedSync.read(), storedLeads.read()]);
    const isWhole = sync?.state === 'complete' || sync?.state === 'short';
    if (!isWhole || shown?.connection !== sync.connection || shown.at <= sync.checkedAt) return;
    await checkNewest(now() - shown.at);
  }

  /** Another workspace may come into use meanwhile, and whoever asked for it found this one under way. */
  async function crawlAll(): Promise<void> {
    const before = (await accounts.read())?.connection;
    await crawlOn();
    await catchUp();
    if ((await accounts.read())?.connection !== before) await crawlAll();
  }

  return {
    run: () => {
      running ??= crawlAll().finally(() => {
        running = null;
      });
      return running;
    },
    checkNewest,
    catchUp,
    readDirectory,
    revalidate: async (pages) => {
      for (let page = 0; page < pages; page += 1) {
        const account = await accounts.read();
        if (account?.state !== 'connected') return;
        await flights.idle(SYNC_CALLER);
        if (!(await revalidation.revalidatePage(account.connection))) return;
        await pause(PACE);
      }
    },
    resume: async () => {
      const account = await accounts.read();
      if (account !== null) await store.resume(account.connection);
    },
    news: async () => {
      const account = await accounts.read();
      return account === null ? [] : store.news(account.connection);
    },
    learn: revalidation.learn,
    forget: revalidation.forget,
    looked: async () => {
      const account = await accounts.read();
      if (account !== null) await revalidation.looked(account.connection);
    },
  };
}
