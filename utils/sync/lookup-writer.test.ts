// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { planLookup } from '../lookup/first-look.ts';
import { readShards } from '../storage/stored-lookup.ts';
import { createLookupWriter } from './lookup-writer.ts';

const ada: Lead = { ...bareLead, id: 'ada', name: 'Ada', company: 'Northwind', email: 'ada@northwind.com' };

beforeEach(async () => {
  vi.restoreAllMocks();
  await browser.storage.session.clear();
});

/** Memory-only storage that has no room for an item whose text holds one of these. */
function withoutRoomFor(texts: readonly string[]): void {
  const set = browser.storage.session.set.bind(browser.storage.session);
  vi.spyOn(browser.storage.session, 'set').mockImplementation(async (items) => {
    if (texts.some((text) => JSON.stringify(items).includes(text)))
      throw new Error('QUOTA_BYTES quota exceeded');
    return set(items);
  });
}

const noDisk = async () => false;

async function stored(writeToDisk?: typeof noDisk): Promise<string> {
  const writer = createLookupWriter(false, writeToDisk);
  await writer.save('connection', () => [ada]);
  return JSON.stringify(await browser.storage.session.get(null));
}

describe('The lookup for the first frame', () => {
  test('holds the domains, the names and the companies of all leads', async () => {
    expect(await stored()).toMatch(/d:northwind\.com/);
    expect(await stored()).toMatch(/n:ada/);
  });

  test('is stored as texts, of which memory-only storage holds more than of lists', async () => {
    await stored();
    const values = Object.values(await browser.storage.session.get(null));
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => typeof value !== 'string')).toEqual([]);
  });

  test('lies on the disk, sealed, where memory has no room for it, and is read from there', async () => {
    withoutRoomFor(['d:northwind.com']);
    expect(await stored()).toMatch(/^\{"chunk:connection:key":"[^"]+"\}$/);
    const plan = planLookup({ url: 'https://www.northwind.com/', title: '' });
    if (plan === null) throw new Error('Nobody is looked up');
    expect(plan.look(await readShards(plan, 'connection'))?.leads.map(({ id }) => id)).toEqual(['ada']);
  });

  test('lies on the disk where other workspaces have taken most of memory', async () => {
    const memory: { getBytesInUse(keys: null): Promise<number> } = browser.storage.session;
    const inUse = vi.spyOn(memory, 'getBytesInUse').mockResolvedValue(7_499_900);
    expect(await stored()).not.toContain('d:northwind.com');
    inUse.mockResolvedValue(1_000_000);
    expect(await stored()).toContain('d:northwind.com');
  });

  test('is without names where both are full', async () => {
    withoutRoomFor(['n:ada']);
    const text = await stored(noDisk);
    expect(text).toMatch(/d:northwind\.com/);
    expect(text).not.toMatch(/n:ada/);
  });

  test('is not there at all where there is no room for that either: half of one would tell lies', async () => {
    withoutRoomFor(['n:ada', 'd:northwind.com']);
    expect(await stored(noDisk)).toBe('{}');
  });
});
