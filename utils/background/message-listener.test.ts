// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account, snapshotOf } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { ok } from '../result.ts';
import { underPolicy } from '../settings/policy.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { readPolicy } from '../storage/managed-policy.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { answerMessage, type Sender, type Services } from './message-listener.ts';

const own: Sender = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };
const refused = { ok: false, error: { kind: 'bad-request' } };

const services = {
  account: {
    connect: vi.fn(async () => ok(null)),
    reconnect: vi.fn(async () => ok(account)),
    disconnect: vi.fn(async () => ok(null)),
    switchTo: vi.fn(async () => ok(null)),
    load: vi.fn(async () => ok(account)),
    clearPeople: vi.fn(async () => ok(null)),
  },
  leads: {
    load: vi.fn(async () => ok(snapshotOf())),
    lead: vi.fn(async () => ok(snapshotOf().page.items[0])),
  },
  campaigns: { load: vi.fn(async () => ok(null)) },
  leadSync: {
    resume: vi.fn(async () => {}),
    looked: vi.fn(async () => {}),
    checkNewest: vi.fn(async () => ok(null)),
  },
};
const sealing = { check: async () => false, used: async () => {} };
const asServices = { ...services, sealing } as unknown as Services;
const calls = () =>
  Object.values(services)
    .flatMap((service) => Object.values(service))
    .reduce((sum, called) => sum + called.mock.calls.length, 0);

beforeEach(() => void vi.clearAllMocks());

describe('A message of an own page', () => {
  test.each([
    [{ type: 'connect', pasted: 'x', forgetOnClose: true }, services.account.connect, ['x', true, 'replace']],
    [{ type: 'reconnect' }, services.account.reconnect, []],
    [{ type: 'disconnect' }, services.account.disconnect, [undefined]],
    [{ type: 'switch-workspace', organization: 'org_1' }, services.account.switchTo, ['org_1']],
    [{ type: 'load-organization', maxAge: 5 }, services.account.load, [5]],
    [{ type: 'load-lead', id: 'lead_1' }, services.leads.lead, ['lead_1']],
    [{ type: 'load-campaigns', maxAge: 5 }, services.campaigns.load, [5]],
    [{ type: 'check-newest', maxAge: 5 }, services.leadSync.checkNewest, [5]],
    [{ type: 'looked' }, services.leadSync.looked, []],
    [{ type: 'clear-people' }, services.account.clearPeople, []],
  ])('%j does what it says', async (message, called, args) => {
    expect((await answerMessage(asServices, message, own)).ok).toBe(true);
    expect(called.mock.calls).toEqual([args]);
    expect(calls()).toBe(1);
  });

  test('that asks for leads brings its question and who waits for it', async () => {
    const options = { maxAge: 5, caller: 'window', ahead: false };
    await answerMessage(asServices, { type: 'load-leads', query: FIRST_PAGE, ...options }, own);
    expect(services.leads.load.mock.calls[0]).toMatchObject([FIRST_PAGE, options]);
    // Somebody wants to see leads: what was cleared is synced anew.
    expect(services.leadSync.resume).toHaveBeenCalledTimes(1);
  });

  test('that saves what people chose has it stored, and stores nothing that is no setting', async () => {
    const settings = { ...DEFAULT_SETTINGS, badge: 'nothing' };
    await answerMessage(asServices, { type: 'save-settings', settings: { ...settings, key: 'x' } }, own);
    expect(await storedSettings.read()).toEqual(settings);
    expect(await browser.storage.local.get(null)).toEqual({ settings });
  });
});

describe('Nobody else is answered', () => {
  test.each([
    ['a web page', { id: undefined, url: 'https://evil.test/' }],
    ['a web page that knows the id', { id: own.id, url: 'https://evil.test/' }],
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['another extension that names our page', { id: 'other', url: own.url }],
    ['a content script of ours', { id: own.id, url: 'https://app.leadey.ai/' }],
    ['a host that begins like ours', { id: own.id, url: `chrome-extension://${own.id}.evil.test/` }],
    ['nobody', {}],
  ])('%s', async (_, sender) => {
    expect(await answerMessage(asServices, { type: 'disconnect' }, sender)).toEqual(refused);
    expect(calls()).toBe(0);
  });
});

describe('A message of unknown shape', () => {
  test('gets an error, not a crash, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        expect(await answerMessage(asServices, message, own)).toEqual(refused);
      }),
    );
    expect(calls()).toBe(0);
  });
});

describe('Storage that fails', () => {
  test('is told as that, and nothing it says of what was stored comes out', async () => {
    services.account.connect.mockRejectedValueOnce(new Error('QUOTA_BYTES: leadey_sk_live_secret'));
    const message = { type: 'connect', pasted: 'x', forgetOnClose: true };
    expect(await answerMessage(asServices, message, own)).toEqual({ ok: false, error: { kind: 'storage' } });
  });
});

test('What admins decide does not take the place of what somebody chose', async () => {
  const chosen = { ...DEFAULT_SETTINGS, checkEvery: 5, checkSite: true } as const;
  await storedSettings.write(chosen);
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({
    checkEvery: 60,
    siteCheckOff: true,
  }));
  // A page has the settings in force, and changes another one of them.
  const settings = { ...underPolicy(chosen, await readPolicy()), pageSize: 50 } as const;
  expect(await answerMessage(asServices, { type: 'save-settings', settings }, own)).toEqual(ok(null));
  expect(await storedSettings.read()).toEqual({ ...chosen, pageSize: 50 });
  vi.restoreAllMocks();
});
