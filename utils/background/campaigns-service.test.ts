// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { account, NOON } from '../../tests/unit/samples.ts';
import type { LeadeyClient } from '../leadey/client.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Campaign } from '../leadey/schemas.ts';
import { fail, ok, type Result } from '../result.ts';
import { accountOnDisk } from '../storage/stored-accounts.ts';
import { storedCampaigns } from '../storage/stored-snapshots.ts';
import { createAccountStore } from '../workspaces/account-store.ts';
import { createCampaignsService } from './campaigns-service.ts';
import type { LeadeyAccess } from './leadey-access.ts';

const campaigns = Array.from({ length: 230 }, (_, index): Campaign => {
  const name = `Campaign ${String(index).padStart(3, '0')}`;
  return { id: `camp_${index}`, name, status: 'active' };
});

/** Leadey with these campaigns; `hidden` says which one a page size never shows: in its place stands the one before. */
async function service(hidden: (pageSize: number) => number | null, all = campaigns) {
  await accountOnDisk.write(account);
  const asked: string[] = [];
  const client: Pick<LeadeyClient, 'campaigns'> = {
    campaigns: async (page, pageSize) => {
      asked.push(`${page}/${pageSize}`);
      const shown = all.map((one, index) => (index === hidden(pageSize) ? (all[index - 1] ?? one) : one));
      const items = shown.slice((page - 1) * pageSize, page * pageSize);
      const meta = { page, pageSize, totalCount: all.length, totalPages: Math.ceil(all.length / pageSize) };
      return ok({ items, meta, unreadable: 0 });
    },
  };
  const ask = vi.fn((_key, _caller, call) => call(client, new AbortController().signal, account));
  const access: Pick<LeadeyAccess, 'ask'> = { ask };
  let now = NOON;
  const parts = { access: access as LeadeyAccess, accounts: createAccountStore(), now: () => now };
  const { load } = createCampaignsService(parts);
  return { load, asked, client, sleep: (ms: number) => (now += ms) };
}

const found = (answer: Result<{ campaigns: Campaign[]; complete: boolean }, LeadeyError>) =>
  answer.ok ? [answer.value.campaigns.length, answer.value.complete] : answer.error.kind;

describe('All campaigns by name', () => {
  test('not the first page only', async () => {
    const { load, asked } = await service(() => null);
    expect(found(await load(0))).toEqual([230, true]);
    expect(asked).toEqual(['1/100', '2/100', '3/100']);
  });

  test('sorted by name, as people read them', async () => {
    const named = ['Zebra', 'apple', 'Äquator', 'Mango'].map((name) => ({ id: name, name, status: '' }));
    const { load } = await service(() => null, named);
    const answer = await load(0);
    expect(answer.ok && answer.value.campaigns.map(({ name }) => name)).toEqual([
      'apple',
      'Äquator',
      'Mango',
      'Zebra',
    ]);
  });

  test('one that a page size hides is found at another', async () => {
    const { load, asked } = await service((pageSize) => (pageSize === 100 ? 150 : 20));
    expect(found(await load(0))).toEqual([230, true]);
    expect(asked.filter((page) => page.endsWith('/99')).length).toBeGreaterThan(0);
    expect(asked.some((page) => page.endsWith('/97'))).toBe(false);
  });

  test('one that every page size hides is said to be missing', async () => {
    const { load } = await service(() => 150);
    expect(found(await load(0))).toEqual([229, false]);
  });

  test('a workspace without any is complete', async () => {
    const { load, asked } = await service(() => null, []);
    expect(found(await load(0))).toEqual([0, true]);
    expect(asked).toHaveLength(1);
  });

  test('trouble in the middle leaves what was known', async () => {
    const { load, client } = await service(() => null);
    await load(0);
    const before = await storedCampaigns.read();
    vi.spyOn(client, 'campaigns').mockResolvedValueOnce(fail({ kind: 'server' }));
    expect(await load(0)).toEqual({ ok: false, error: { kind: 'server' } });
    expect(await storedCampaigns.read()).toEqual(before);
  });
});

describe('Campaigns that are known', () => {
  test('are asked again only when they are too old', async () => {
    const { load, asked, sleep } = await service(() => null);
    await load(0);
    sleep(599_000);
    expect(found(await load(600_000))).toEqual([230, true]);
    expect(asked).toHaveLength(3);
    sleep(1000);
    await load(600_000);
    expect(asked).toHaveLength(6);
  });

  test('of another key are asked again', async () => {
    const { load, asked } = await service(() => null);
    await load(0);
    await accountOnDisk.write({ ...account, connection: 'second connection' });
    await load(600_000);
    expect(asked).toHaveLength(6);
  });
});
