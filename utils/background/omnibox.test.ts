import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account, bareLead, lead } from '../../tests/unit/samples.ts';
import { storeChunk } from '../../tests/unit/store-chunk.ts';
import type { Lead } from '../leadey/schemas.ts';
import { chunkInMemory } from '../storage/stored-chunks.ts';
import { storedSync } from '../storage/stored-sync.ts';
import { initialSync } from '../sync/initial-sync.ts';
import { asText, asXml, createLeadFinder, suggestionOf, suggestionsOf } from './omnibox.ts';

const { connection } = account;

/** These leads are synced, as one chunk. */
async function synced(leads: readonly Lead[], version = 1): Promise<void> {
  await storeChunk(connection, leads, version);
  await storedSync.write({ ...initialSync(connection), state: 'complete', chunks: [version] });
}

const named = (name: string, more: Partial<Lead> = {}): Lead => ({ ...lead, id: name, name, ...more });
const names = (found: readonly Lead[]) => found.map(({ name }) => name);

afterEach(() => vi.useRealTimers());

describe('Leads for the address bar', () => {
  test('the best come first, six at most, whatever their case and accents', async () => {
    const others = Array.from({ length: 9 }, (_, place) => named(`Anna ${place}`, { company: 'Zoë Ltd' }));
    await synced([...others, named('Leonie Zoe'), named('Zoë Miller')]);
    const found = names(await createLeadFinder()(connection, 'zoe'));
    expect(found.slice(0, 2)).toEqual(['Zoë Miller', 'Leonie Zoe']);
    expect(found).toHaveLength(6);
  });

  test('nothing is asked of anybody, and nothing written', async () => {
    await synced([named('Ada Lovelace')]);
    const fetched = vi.spyOn(globalThis, 'fetch');
    const written = [browser.storage.local, browser.storage.session].map((area) => vi.spyOn(area, 'set'));
    expect(names(await createLeadFinder()(connection, 'ada'))).toEqual(['Ada Lovelace']);
    expect(fetched).not.toHaveBeenCalled();
    for (const set of written) expect(set).not.toHaveBeenCalled();
  });

  test('another workspace’s leads are not found', async () => {
    await synced([named('Ada Lovelace')]);
    expect(await createLeadFinder()('another connection', 'ada')).toEqual([]);
  });

  test('a lead that came meanwhile is found', async () => {
    await synced([named('Ada Lovelace')]);
    const find = createLeadFinder();
    await find(connection, 'grace');
    await synced([named('Ada Lovelace'), named('Grace Hopper')], 2);
    expect(names(await find(connection, 'grace'))).toEqual(['Grace Hopper']);
  });

  test('they are unpacked once for all that is typed, and again once nobody has typed for a while', async () => {
    await synced([named('Ada Lovelace')]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const find = createLeadFinder();
    const unpacked = vi.spyOn(globalThis, 'DecompressionStream');
    await Promise.all(['a', 'ad', 'ada'].map((typed) => find(connection, typed)));
    expect(unpacked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(20_000);
    await find(connection, 'ada');
    expect(unpacked).toHaveBeenCalledTimes(2);
  });

  test('a damaged chunk suggests nothing and breaks nothing', async () => {
    await synced([named('Ada Lovelace')]);
    await chunkInMemory(connection, 0).write('not packed');
    expect(await createLeadFinder()(connection, 'ada')).toEqual([]);
  });
});

describe('What a suggestion says', () => {
  const hostile = named('<match>&amp;"\u0000\u202E\uFFFE\uD800Eve\u0007', {
    company: "</dim><url>O'Neill & Sons</url>",
    email: 'eve@<b>.com',
  });

  test('is XML for Chrome, in which a name stays a name', () => {
    const xml = asXml(hostile);
    // No more tags than the two of ours, no bare sign, nothing that XML does not know.
    expect(xml.match(/<[^>]*>/g)).toEqual(['<match>', '</match>', '<dim>', '</dim>']);
    expect(xml.replace(/&#\d+;/g, '').replace(/<\/?(match|dim)>/g, '')).not.toMatch(
      /[&<>"'\p{Cc}\uFFFE\uFFFF]/u,
    );
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).not.toContain('\u202E');
    const read = new DOMParser().parseFromString(`<d>${xml}</d>`, 'text/xml');
    expect(read.querySelector('match')?.textContent).toContain('<match>&amp;"');
    expect(read.querySelector('dim')?.textContent).toContain("</dim><url>O'Neill & Sons</url> · eve@<b>.com");
  });

  test('is plain text for Firefox, signs as they are and controls away', () => {
    expect(asText(named('Tom & <Jerry>', { company: 'A\u0000B', email: '' }))).toBe('Tom & <Jerry> A B');
  });

  test('comes back as itself, also where others read alike', () => {
    const alike = [
      lead,
      { ...lead, id: 'b' },
      { ...lead, id: 'c', campaignName: 'Autumn' },
      { ...lead, id: 'd' },
    ];
    const contents = suggestionsOf(alike).map(({ content }) => content);
    expect(new Set(contents).size).toBe(4);
    expect(contents[0]).toBe('Ada Lovelace ada@northwind.com');
    expect(contents.every((content) => content.startsWith('Ada Lovelace ada@northwind.com'))).toBe(true);
  });

  test('comes back as words that find it, also without a name or an address', () => {
    expect(suggestionOf(lead).content).toBe('Ada Lovelace ada@northwind.com');
    expect(suggestionOf({ ...lead, name: '' }).content).toBe('ada@northwind.com');
    expect(asXml(bareLead)).toBe('<match></match> <dim></dim>');
  });
});
