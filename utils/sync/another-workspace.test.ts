import { beforeEach, describe, expect, test, vi } from 'vitest';
import { account, lead, NOON } from '../../tests/unit/samples.ts';
import type { LeadeyAccess } from '../background/leadey-access.ts';
import type { LeadeyClient } from '../leadey/client.ts';
import { ok } from '../result.ts';
import type { Account } from '../storage/schemas.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { createCrawl } from './crawl.ts';
import { createDirectoryReading } from './directory-reading.ts';
import { initialSync } from './initial-sync.ts';
import { createLeadIndex } from './lead-index.ts';
import type { LeadSyncParts } from './lead-sync-parts.ts';
import { createRevalidation } from './revalidation.ts';
import type { SyncStore } from './sync-store.ts';

const { connection } = account;
const another: Account = { ...account, connection: 'of another workspace' };
const onePage = { page: 1, pageSize: 100, totalCount: 1, totalPages: 1 };

/** Whose key Leadey is asked with by now. */
let inUse: Account;
const leadsPage = vi.fn(async () => ok({ items: [lead], meta: onePage, unreadable: 0 }));
const leadOf = vi.fn(async () => ok(lead));
const companies = vi.fn(async () => ok({ items: [], meta: onePage, unreadable: 0 }));
const idle = vi.fn(async () => {});
const taken = vi.fn();

const client = { leadsPage, lead: leadOf, companies } as Partial<LeadeyClient> as LeadeyClient;
const access: Partial<LeadeyAccess> = {
  ask: (_key, _caller, call) => call(client, new AbortController().signal, inUse),
};
const parts = {
  access,
  // As each of them has read it before the switch.
  accounts: { read: async () => account },
  campaigns: { load: async () => ok({ campaigns: [] }) },
  flights: { idle },
  mostLeads: async () => 1000,
  now: () => NOON,
  pause: async () => {},
} as unknown as LeadSyncParts;

/** What is stored of the workspace that was in use before. */
function storeOf(state: SyncState['state']): SyncStore {
  const index = createLeadIndex();
  const sync = { ...initialSync(connection, 'syncing'), state, known: 1, total: 1 };
  const store: Partial<SyncStore> = {
    read: async () => sync,
    seenBefore: async () => ['lead_1'],
    companies: async () => ({ names: new Set(['northwind']), domains: new Set<string>() }),
    directory: async () => index.directory(),
    change: async (_, change) => {
      taken();
      return change(sync, index);
    },
  };
  return store as SyncStore;
}

beforeEach(() => {
  vi.clearAllMocks();
  idle.mockImplementation(async () => {});
  inUse = another;
});

describe('Once another workspace is in use, its key is used for nothing of the one before', () => {
  test('no page of the first sync', async () => {
    await createCrawl(parts, storeOf('syncing'))();
    expect(leadsPage).not.toHaveBeenCalled();
    expect(taken).not.toHaveBeenCalled();
  });

  test('no look at the newest leads', async () => {
    const answer = await createRevalidation(parts, storeOf('complete')).checkNewest(connection);
    expect(answer).toEqual({ ok: false, error: { kind: 'superseded' } });
    expect(leadsPage).not.toHaveBeenCalled();
  });

  test('no page of the slow revalidation', async () => {
    const revalidation = createRevalidation(parts, storeOf('complete'));
    expect(await revalidation.revalidatePage(connection)).toBe(false);
    expect(leadsPage).not.toHaveBeenCalled();
    expect(taken).not.toHaveBeenCalled();
  });

  test('no lead that no page has shown', async () => {
    inUse = account;
    // It waits for whatever a person asks for, and that is a switch.
    idle.mockImplementation(async () => {
      inUse = another;
    });
    await createRevalidation(parts, storeOf('complete')).revalidatePage(connection);
    expect(leadsPage).toHaveBeenCalledOnce();
    expect(leadOf).not.toHaveBeenCalled();
  });

  test('no page of the directory of companies', async () => {
    await createDirectoryReading(parts, storeOf('complete'))();
    expect(companies).not.toHaveBeenCalled();
    expect(taken).not.toHaveBeenCalled();
  });
});
