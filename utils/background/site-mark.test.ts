import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account, bareLead } from '../../tests/unit/samples.ts';
import { buildLookup } from '../lookup/lookup-index.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Account } from '../storage/schemas.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { lookupKey } from '../storage/stored-sync.ts';
import { watchSites } from './site-mark.ts';

const BALANCE = { text: '2.8k', colour: '0,0,0,255', title: 'Leadey' };
const NORTHWIND = { id: 7, url: 'https://www.northwind.com/about', title: 'Northwind', incognito: false };

let own: Partial<typeof BALANCE>;
let updated: (id: number, change: object, tab: object) => void;
const shown = () => ({ ...BALANCE, ...own }).text;

beforeEach(async () => {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  own = {};
  let listens = false;
  const event = { addListener: () => {}, removeListener: () => {} };
  const { tabs, action, permissions } = browser;
  onTestFinished(() => void Object.assign(browser, { tabs, action, permissions }));
  Object.assign(browser, {
    tabs: {
      onUpdated: {
        ...event,
        hasListener: () => listens,
        addListener: (listener: typeof updated) => {
          updated = listener;
          listens = true;
        },
      },
      onActivated: event,
      query: async () => [NORTHWIND],
      get: async () => NORTHWIND,
    },
    action: {
      getBadgeBackgroundColor: async ({ tabId }: { tabId?: number }) =>
        (tabId === undefined ? undefined : own.colour) ?? BALANCE.colour,
      getTitle: async () => BALANCE.title,
      setBadgeText: async ({ text }: { text: string | null }) =>
        void Object.assign(own, { text: text ?? BALANCE.text }),
      setBadgeBackgroundColor: async ({ color }: { color: string }) =>
        void Object.assign(own, { colour: color }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(own, { title }),
    },
    permissions: { contains: async () => true, onAdded: event, onRemoved: event },
  });
  const leads = ['Ada', 'Jordan', 'Kim'].map((name) => ({
    ...bareLead,
    id: name,
    name,
    email: `${name}@northwind.com`,
  }));
  for (const [place, shard] of Object.entries(buildLookup(leads)))
    await browser.storage.session.set({
      [lookupKey(account.connection, Number(place))]: JSON.stringify(shard),
    });
  await storedSettings.write({ ...DEFAULT_SETTINGS, markSites: true });
});

const visit = () => updated(NORTHWIND.id, { status: 'complete' }, NORTHWIND);

test('A page of one’s own leads is marked with how many they are', async () => {
  watchSites({ read: async () => account });
  visit();
  await vi.waitFor(() => expect(shown()).toBe('3'));
});

test('Marks of tabs behind others go with the choice, too', async () => {
  Object.assign(browser.tabs, {
    query: async ({ active }: { active?: boolean }) => (active ? [] : [NORTHWIND]),
  });
  watchSites({ read: async () => account });
  visit();
  await vi.waitFor(() => expect(shown()).toBe('3'));
  await storedSettings.write({ ...DEFAULT_SETTINGS, markSites: false });
  await vi.waitFor(() => expect(shown()).toBe(BALANCE.text));
});

test('A mark that was being looked up when the choice was taken back does not come after all', async () => {
  let answer: (known: Account) => void = () => {};
  const read = vi.fn(() => new Promise<Account>((resolve) => (answer = resolve)));
  watchSites({ read });
  visit();
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  const looks = vi.spyOn(browser.tabs, 'query');
  await storedSettings.write({ ...DEFAULT_SETTINGS, markSites: false });
  // As far as it comes before the lookup is answered; then all the rest.
  await new Promise((resolve) => setTimeout(resolve));
  answer(account);
  await vi.waitFor(() => expect(looks).toHaveBeenCalled());
  await vi.waitFor(() => expect(shown()).toBe(BALANCE.text));
  await new Promise((resolve) => setTimeout(resolve));
  expect(shown()).toBe(BALANCE.text);
});
