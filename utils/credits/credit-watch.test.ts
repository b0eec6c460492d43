// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account, bareLead } from '../../tests/unit/samples.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { viewOf } from '../leads/saved-views.ts';
import { fail, ok, type Result } from '../result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import type { Account } from '../storage/schemas.ts';
import { accountOnDisk } from '../storage/stored-accounts.ts';
import { historyOnDisk, storedTold } from '../storage/stored-credits.ts';
import { storedLook } from '../storage/stored-look.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { storedSync } from '../storage/stored-sync.ts';
import { storedViews } from '../storage/stored-views.ts';
import { othersOnDisk } from '../storage/stored-workspaces.ts';
import { initialSync } from '../sync/initial-sync.ts';
import { createAccountStore } from '../workspaces/account-store.ts';
import { watchCredits } from './credit-watch.ts';

const MINUTE = 60_000;
const setBadgeText = vi.fn(async (_: { text: string }) => {});
const create = vi.fn(async (place: string) => place);
const load = vi.fn(async () => ok(account));
const checkOthers = vi.fn(async () => {});
const checkNewest = vi.fn(async () => ok(initialSync(account.connection)));
const news = vi.fn(async () => []);
const newestOfOther = vi.fn(async (_: string): Promise<Result<readonly Lead[], LeadeyError>> => ok([]));
const ring = (name: string) =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });

function withBalance(balance: number, change: Partial<Account> = {}): Account {
  const organization = { ...account.organization, credits: { balance, included: 1000, used: 0 } };
  return { ...account, organization, asOf: Date.now(), ...change };
}
const other = (balance: number) =>
  withBalance(balance, {
    connection: 'second',
    organization: { ...withBalance(balance).organization, id: 'org_2', name: 'Globex' },
  });

/** The background as it starts with this account and these settings. */
async function watch(settings: Partial<Settings> = {}, own = withBalance(900)): Promise<void> {
  await storedSettings.write({ ...DEFAULT_SETTINGS, ...settings });
  await accountOnDisk.write(own);
  watchCredits({
    service: { load, checkOthers, newestOfOther },
    accounts: createAccountStore(),
    leadSync: { checkNewest, news },
    now: Date.now,
  });
}

/** Lets everything go on that does not wait for a clock. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A check, to its end: the last thing it does is to draw. */
async function check(): Promise<void> {
  await settled();
  setBadgeText.mockClear();
  await ring('credits');
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenCalled());
  await settled();
}

beforeEach(() => {
  for (const mock of [setBadgeText, create, load, checkOthers, checkNewest, news, newestOfOther])
    mock.mockClear();
  load.mockImplementation(async () => ok(account));
  create.mockImplementation(async (place) => place);
  const done = async () => {};
  Object.assign(browser.action, {
    setIcon: done,
    setBadgeText,
    setBadgeBackgroundColor: done,
    setBadgeTextColor: done,
    setTitle: done,
  });
  Object.assign(browser.notifications, { create, clear: async () => true });
});

describe('A check of the credits', () => {
  test('asks for what nobody has learned within a third of the interval, of every workspace', async () => {
    await watch();
    await check();
    expect(load).toHaveBeenCalledWith(5 * MINUTE);
    expect(checkOthers).toHaveBeenCalledWith(5 * MINUTE);
    expect(checkNewest).not.toHaveBeenCalled();
  });

  test('comes by its own alarm alone, and at a start of the browser', async () => {
    await watch();
    await ring('sync');
    expect(load).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  });

  test.each([
    ['whose icon shows new leads', { badge: 'new-leads' }],
    ['who is told of new leads', { alertLeads: true }],
  ] as const)('looks for new leads for those %s', async (_, settings) => {
    await watch(settings);
    await check();
    expect(checkNewest).toHaveBeenCalledWith(5 * MINUTE);
  });

  test('looks for no leads where the credits could not be asked for', async () => {
    load.mockImplementation(async () => fail({ kind: 'offline' }) as never);
    await watch({ alertLeads: true });
    await check();
    expect(checkNewest).not.toHaveBeenCalled();
  });

  test('asks nothing of who wants none; what is shown is drawn anew', async () => {
    await watch({ checkEvery: 0 });
    await check();
    expect(load).not.toHaveBeenCalled();
    expect(checkOthers).not.toHaveBeenCalled();
  });

  test('comes half as often once Leadey asks to slow down, and only then', async () => {
    const interval = async () => (await browser.alarms.get('credits'))?.periodInMinutes;
    await watch();
    await vi.waitFor(async () => expect(await interval()).toBe(15));
    load.mockImplementation(async () => fail({ kind: 'server' }) as never);
    await check();
    expect(await interval()).toBe(15);
    load.mockImplementation(async () => fail({ kind: 'rate-limited', retryAt: 1 }) as never);
    await check();
    expect(await interval()).toBe(30);
  });

  test('is set anew when somebody chooses another interval', async () => {
    await watch();
    await storedSettings.write({ ...DEFAULT_SETTINGS, checkEvery: 60 });
    await vi.waitFor(async () => expect((await browser.alarms.get('credits'))?.periodInMinutes).toBe(60));
  });
});

describe('The icon', () => {
  const shown = (text: string) => vi.waitFor(() => expect(setBadgeText.mock.lastCall).toEqual([{ text }]));

  test('shows what is left of the workspace in use, and follows what anybody learns', async () => {
    await watch();
    await shown('900');
    await accountOnDisk.write(withBalance(800));
    await shown('800');
    expect((await historyOnDisk.read())?.points.map(([, balance]) => balance)).toEqual([900, 800]);
  });

  test('shows the workspace that needs somebody most, for who chose that', async () => {
    await othersOnDisk.write([other(3)]);
    await watch({ badgeFollows: 'most-in-need' });
    await shown('3');
    await storedSettings.write(DEFAULT_SETTINGS);
    await shown('900');
  });

  test('shows how many leads are new, of its own workspace', async () => {
    await storedSync.write({ ...initialSync(account.connection), news: 7 });
    await othersOnDisk.write([other(3)]);
    await watch({ badge: 'new-leads', badgeFollows: 'most-in-need' });
    await shown('7');
    await storedSync.write({ ...initialSync('of another'), news: 9 });
    await shown('');
  });

  test('shows nothing once nobody is connected', async () => {
    await watch({ badgeFollows: 'most-in-need' });
    await shown('900');
    await accountOnDisk.remove();
    await shown('');
  });
});

describe('Somebody is told', () => {
  const told = (name = 'told') => storedTold('local', name).read();
  const places = () => create.mock.calls.map(([place]) => place);

  test('that credits have run low, once, and not of what was so at the first check', async () => {
    await watch({ alertCredits: true }, withBalance(150));
    await check();
    expect(places()).toEqual([]);
    await accountOnDisk.write(withBalance(40));
    await check();
    await check();
    expect(places()).toEqual(['credits:org_1']);
    expect(await told()).toMatchObject({ organizationId: 'org_1', level: 'critical' });
  });

  test('at the next check, where the system would not show it', async () => {
    await watch({ alertCredits: true });
    await check();
    await accountOnDisk.write(withBalance(40));
    create.mockImplementation(async () => Promise.reject(new Error('Switched off')));
    await check();
    expect(await told()).toMatchObject({ level: 'calm' });
    create.mockImplementation(async (place) => place);
    await check();
    expect(places()).toEqual(['credits:org_1', 'credits:org_1']);
    expect(await told()).toMatchObject({ level: 'critical' });
  });

  test('of a workspace that is not in use, too; of leads only where somebody looks for them', async () => {
    await othersOnDisk.write([other(900)]);
    await storedSync.write({ ...initialSync(account.connection), news: 1 });
    await watch({ alertCredits: true, alertLeads: true });
    await check();
    await othersOnDisk.write([other(40)]);
    await storedSync.write({ ...initialSync(account.connection), news: 3 });
    await check();
    expect(places().sort()).toEqual(['credits:org_2', 'leads:org_1']);
    expect(await told('at:org_2:told')).toMatchObject({
      organizationId: 'org_2',
      level: 'critical',
      news: 0,
    });
  });

  test('of a lead that came after somebody had looked at the one they were told of', async () => {
    const cameSince = (lookedAt: string, count: number) =>
      storedSync.write({ ...initialSync(account.connection), lookedAt, news: count });
    await cameSince('2026-05-01T12:00:00.000Z', 0);
    await watch({ alertLeads: true });
    await check();
    await cameSince('2026-05-01T12:00:00.000Z', 1);
    await check();
    await check();
    expect(places()).toEqual(['leads:org_1']);
    await cameSince('2026-05-01T14:00:00.000Z', 1);
    await check();
    await check();
    expect(places()).toEqual(['leads:org_1', 'leads:org_1']);
  });

  test('what a view of a workspace that is not in use gained, once, and again when it gains more', async () => {
    await othersOnDisk.write([other(900)]);
    await storedViews('local', 'at:org_2:views').write({
      organizationId: 'org_2',
      views: [{ name: 'All', query: viewOf(FIRST_PAGE), alert: true }],
    });
    await storedLook('local', 'at:org_2:look').write({
      organizationId: 'org_2',
      at: 1,
      newest: 1,
      before: 1,
    });
    const lead = (id: string) => ({ ...bareLead, id, createdAt: '2026-05-01T14:00:00.000Z' });
    await watch();
    await check();
    newestOfOther.mockImplementation(async () => ok([lead('1')]));
    await check();
    await check();
    expect(places()).toEqual(['view:org_2:All']);
    newestOfOther.mockImplementation(async () => fail({ kind: 'offline' }));
    await check();
    expect(await told('at:org_2:told')).toMatchObject({ views: { All: 1 } });
    newestOfOther.mockImplementation(async () => ok([lead('2'), lead('1')]));
    await check();
    expect(places()).toEqual(['view:org_2:All', 'view:org_2:All']);
    expect(newestOfOther).toHaveBeenCalledWith('org_2');
  });

  test('nothing of a workspace whose key is refused: its figures are of before', async () => {
    await watch({ alertCredits: true });
    await check();
    await accountOnDisk.write(withBalance(0, { state: 'refused' }));
    await check();
    expect(places()).toEqual([]);
  });
});
