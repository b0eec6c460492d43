// @vitest-environment node
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored, leadTo } from '../../tests/unit/demo-background.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { Request } from '../messages/requests.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Account } from '../storage/schemas.ts';
import { historyOnDisk, storedSettings } from '../storage/stored-later.ts';
import { readLock, type Sealed, storedLockAt, storedSealed } from '../storage/stored-lock.ts';
import { createServices } from './create-services.ts';
import { answerMessage, type Services } from './message-listener.ts';
import { derive, encrypt, newKdf } from './passphrase.ts';

const WORDS = 'correct horse battery staple';
const OTHER = 'another phrase of many words';
const GLOBEX = 'leadey_sk_live_other-workspace-0123456789';
const api = await startDemoApi({
  rateLimit: false,
  workspaces: {
    [DEMO_KEY]: { organization: { id: 'org_acme', name: 'Acme' } },
    [GLOBEX]: { organization: { id: 'org_globex', name: 'Globex' }, seed: 7 },
  },
});
beforeEach(() => {
  leadTo(api);
  api.clearFaults();
});
afterAll(() => api.close());

// A passphrase costs its time, and more of it where other tests run beside this.
vi.setConfig({ testTimeout: 30_000 });

const started: Services[] = [];
// What waits for its turn would come to it in the next test.
afterEach(() => Promise.all(started.splice(0).map(settled)));

/** From here on, what changes is sealed. */
function watched(services: Services): Services {
  started.push(services);
  services.sealing.watch();
  return services;
}

const page = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };
const ask = (services: Services, request: Request) => answerMessage(services, request, page);
const { local, session } = browser.storage;
const onDisk = async () => JSON.stringify(await local.get(null));
const inUse = async ({ accounts }: Services) => (await accounts.read())?.organization.name;
const wrong = { ok: false, error: { kind: 'passphrase', problem: 'wrong' } };
const damaged = { ok: false, error: { kind: 'passphrase', problem: 'damaged' } };
const locked = { ok: false, error: { kind: 'no-key' } };
const done = { ok: true, value: null };

/** Lets everything that waits for its turn come to it. */
const settled = async ({ accounts }: Services) => {
  await new Promise((resolve) => setTimeout(resolve));
  await accounts.exclusively(async () => {});
};

/** Acme in use, Globex beside it, and a passphrase. */
async function sealedTwo(): Promise<Services> {
  const services = watched(await connectedWith(GLOBEX));
  await services.account.connect(DEMO_KEY, false, 'add');
  await historyOnDisk.write({ version: 1, organizationId: 'org_acme', points: [[1, 2, 3, 4]] });
  expect(await services.sealing.set(WORDS, '')).toEqual(done);
  return services;
}

/** The browser was closed and is started again. */
async function restart(): Promise<Services> {
  await session.clear();
  return watched(createServices());
}

describe('With a passphrase', () => {
  test('nothing of the workspaces lies on the disk in the clear, and everything goes on', async () => {
    const services = await sealedTwo();
    expect(Object.keys(await local.get(null))).toEqual(['sealed']);
    expect(await onDisk()).not.toMatch(/leadey_sk|acme|globex|org_/i);
    expect(await inUse(services)).toBe('Acme');
    expect((await services.account.load(0)).ok).toBe(true);
    expect(await services.account.switchTo('org_globex')).toEqual(done);
    expect((await services.account.load(0)).ok).toBe(true);
  });

  test('a start of the browser finds everything locked, and the passphrase brings it back', async () => {
    const before = await sealedTwo();
    const connection = (await before.accounts.read())?.connection;
    const services = await restart();
    expect(await readLock()).toBe('locked');
    expect(await everythingStored()).not.toMatch(/leadey_sk|acme|globex|org_/i);
    expect(await ask(services, { type: 'unlock', passphrase: WORDS })).toEqual(done);
    expect((await services.accounts.read())?.connection).toBe(connection);
    expect((await services.accounts.others()).map(({ organization }) => organization.name)).toEqual([
      'Globex',
    ]);
    expect(await session.get('history')).toMatchObject({ history: { points: [[1, 2, 3, 4]] } });
    expect((await services.account.load(0)).ok).toBe(true);
  });

  test('what is connected later is sealed as well', async () => {
    const services = watched(await connectedWith(GLOBEX));
    await services.sealing.set(WORDS, '');
    await services.account.connect(DEMO_KEY, false, 'add');
    await settled(services);
    const after = await restart();
    expect(await ask(after, { type: 'unlock', passphrase: WORDS })).toEqual(done);
    expect(await inUse(after)).toBe('Acme');
    expect((await after.account.load(0)).ok).toBe(true);
  });

  test('a key that is to be forgotten is not sealed, and another workspace is there next time', async () => {
    const services = watched(await connectedWith(GLOBEX));
    await services.sealing.set(WORDS, '');
    await services.account.connect(DEMO_KEY, true, 'add');
    await settled(services);
    const after = await restart();
    await ask(after, { type: 'unlock', passphrase: WORDS });
    expect(await inUse(after)).toBe('Globex');
    expect(await everythingStored()).not.toMatch(/acme/i);
  });

  test('one set while a key is to be forgotten keeps that key in memory only', async () => {
    const services = await connectedWith(DEMO_KEY, true);
    await services.sealing.set(WORDS, '');
    const after = await restart();
    expect(await ask(after, { type: 'unlock', passphrase: WORDS })).toEqual(done);
    expect(await after.accounts.read()).toBeNull();
  });

  test('what somebody else wrote to the disk in the clear does not stay there', async () => {
    const services = await sealedTwo();
    await local.set({ 'at:org_globex:history': { organizationId: 'org_globex' } });
    await settled(services);
    expect(Object.keys(await local.get(null))).toEqual(['sealed']);
  });

  test('an answer that was on its way when it was set is not written to the disk', async () => {
    const services = watched(await connectedWith(GLOBEX));
    await services.account.connect(DEMO_KEY, false, 'add');
    api.fault({ kind: 'slow', ms: 1000, match: { path: '/me' } });
    const late = Promise.all([services.account.reconnect(), services.account.checkOthers(0)]);
    await services.sealing.set(WORDS, '');
    await late;
    await settled(services);
    expect(Object.keys(await local.get(null))).toEqual(['sealed']);
    expect(await services.accounts.read()).toMatchObject({ sealed: true, forgetOnClose: true });
  });
});

describe('A wrong passphrase', () => {
  test('opens nothing and changes nothing', async () => {
    await sealedTwo();
    const services = await restart();
    const before = await onDisk();
    expect(await ask(services, { type: 'unlock', passphrase: OTHER })).toEqual(wrong);
    expect(await onDisk()).toBe(before);
    expect(await session.get(null)).toEqual({});
    expect(await readLock()).toBe('locked');
  });

  test('neither changes nor removes the right one', async () => {
    const services = await sealedTwo();
    const change = { type: 'set-passphrase', passphrase: OTHER, old: 'wrong' } as const;
    expect(await ask(services, change)).toEqual(wrong);
    expect(await ask(services, { type: 'set-passphrase', passphrase: OTHER })).toEqual(wrong);
    expect(await ask(services, { type: 'remove-passphrase', passphrase: OTHER })).toEqual(wrong);
    const after = await restart();
    expect(await ask(after, { type: 'unlock', passphrase: WORDS })).toEqual(done);
  });
});

describe('Changing and removing it', () => {
  test('the new one opens, and the old one no longer', async () => {
    const services = await sealedTwo();
    const { kdf } = (await storedSealed.read()) as Sealed;
    expect(await ask(services, { type: 'set-passphrase', passphrase: OTHER, old: WORDS })).toEqual(done);
    expect((await storedSealed.read())?.kdf.salt).not.toBe(kdf.salt);
    const after = await restart();
    expect(await ask(after, { type: 'unlock', passphrase: WORDS })).toEqual(wrong);
    expect(await ask(after, { type: 'unlock', passphrase: OTHER })).toEqual(done);
    expect(await inUse(after)).toBe('Acme');
  });

  test('removed, everything lies where it lay before there was one', async () => {
    const services = await sealedTwo();
    expect(await ask(services, { type: 'remove-passphrase', passphrase: WORDS })).toEqual(done);
    await settled(services);
    expect(await readLock()).toBe('none');
    const after = await restart();
    expect(await after.accounts.read()).toMatchObject({ forgetOnClose: false, sealed: false });
    expect(await inUse(after)).toBe('Acme');
    expect(await after.account.switchTo('org_globex')).toEqual(done);
    expect((await after.account.load(0)).ok).toBe(true);
    expect(await local.get('sealed')).toEqual({});
  });
});

describe('Locking', () => {
  test('leaves nothing in memory but how much was asked, and nothing is answered', async () => {
    const services = await sealedTwo();
    await services.leads.load(FIRST_PAGE, { maxAge: 0, viewer: 'window', ahead: false });
    expect(await ask(services, { type: 'lock' })).toEqual(done);
    expect(Object.keys(await session.get(null))).toEqual(['budget']);
    expect(await everythingStored()).not.toMatch(/leadey_sk|acme|globex|org_/i);
    expect(await ask(services, { type: 'load-organization', maxAge: 0 })).toEqual(locked);
    const connecting = { type: 'connect', pasted: GLOBEX, forgetOnClose: false } as const;
    expect(await ask(services, connecting)).toEqual(locked);
    expect(await ask(services, { type: 'disconnect' })).toEqual(locked);
  });

  test('right after connecting keeps what was connected', async () => {
    const services = watched(await connectedWith(GLOBEX));
    await services.sealing.set(WORDS, '');
    await services.account.connect(DEMO_KEY, false, 'add');
    await services.sealing.lock();
    await ask(services, { type: 'unlock', passphrase: WORDS });
    expect(await inUse(services)).toBe('Acme');
  });

  test('while a key is asked about: it is not connected beside what is locked', async () => {
    const services = await connectedWith(DEMO_KEY);
    await services.sealing.set(WORDS, '');
    api.fault({ kind: 'slow', ms: 300, match: { path: '/me' } });
    const late = services.account.connect(GLOBEX, false, 'add');
    await services.sealing.lock();
    expect((await late).ok).toBe(false);
    expect(await everythingStored()).not.toMatch(/globex|leadey_sk/i);
  });

  test('nothing is sealed after it, or after a disconnect, however close it comes', async () => {
    const services = await sealedTwo();
    const { connection, organization } = (await services.accounts.read()) as Account;
    const learn = () => services.accounts.update(connection, organization, Date.now());
    await Promise.all([learn(), services.sealing.lock(), learn()]);
    await settled(services);
    await ask(services, { type: 'unlock', passphrase: WORDS });
    expect(await inUse(services)).toBe('Acme');
    await Promise.all([learn(), services.account.disconnect('org_globex'), learn()]);
    await Promise.all([learn(), services.account.disconnect(), learn()]);
    await settled(services);
    expect(await everythingStored()).toBe('[{},{},{}]');
  });

  test('by itself, when nobody has used it for as long as was chosen', async () => {
    const services = await sealedTwo();
    await ask(services, {
      type: 'save-settings',
      settings: { ...DEFAULT_SETTINGS, lockAfter: 5 },
    });
    const lockAt = (await storedLockAt.read()) ?? 0;
    expect(Math.abs(lockAt - Date.now() - 5 * 60_000)).toBeLessThan(5000);
    expect((await browser.alarms.get('lock'))?.scheduledTime).toBe(lockAt);
    await storedLockAt.write(Date.now() - 1);
    expect(await ask(services, { type: 'load-organization', maxAge: 0 })).toEqual(locked);
    expect(Object.keys(await session.get(null)).filter((name) => name !== 'budget')).toEqual([]);
  });

  test('is put off by use, and not by looking at the credits', async () => {
    const services = await sealedTwo();
    const soon = Date.now() + 1000;
    await storedLockAt.write(soon);
    await services.account.load(0);
    await services.account.checkOthers(0);
    await ask(services, { type: 'load-organization', maxAge: 0 });
    expect(await storedLockAt.read()).toBe(soon);
    await ask(services, { type: 'used' });
    expect(await storedLockAt.read()).toBeGreaterThan(soon + 60_000);
  });

  test('does not come by itself for who chose that', async () => {
    const services = await sealedTwo();
    await storedSettings.write({ ...DEFAULT_SETTINGS, lockAfter: 0 });
    await ask(services, { type: 'used' });
    expect(await storedLockAt.read()).toBeGreaterThan(Date.now() + 300 * 24 * 3_600_000);
  });

  test('does nothing where there is no passphrase', async () => {
    const services = await connectedWith(DEMO_KEY, true);
    await ask(services, { type: 'lock' });
    expect(await inUse(services)).toBe('Acme');
  });
});

describe('Forgotten', () => {
  test('everything locked goes, and a new key can be connected', async () => {
    await sealedTwo();
    const services = await restart();
    expect(await ask(services, { type: 'start-over' })).toEqual(done);
    expect(await everythingStored()).toBe('[{},{},{}]');
    const connecting = { type: 'connect', pasted: GLOBEX, forgetOnClose: false } as const;
    expect(await ask(services, connecting)).toEqual(done);
  });

  test('but unlocked in another window meanwhile, nothing goes', async () => {
    const services = await sealedTwo();
    expect(await ask(services, { type: 'start-over' })).toEqual(done);
    expect(await inUse(services)).toBe('Acme');
  });
});

describe('What is sealed', () => {
  const items = { 'key:org_acme': DEMO_KEY };

  test('with fewer rounds than today still opens', async () => {
    const kdf = { ...newKdf(), hash: 'SHA-512', iterations: 1000 } as const;
    const content = await encrypt(await derive(WORDS, kdf), JSON.stringify(items));
    await storedSealed.write({ version: 1, kdf, ...content });
    const services = await restart();
    expect(await ask(services, { type: 'unlock', passphrase: WORDS })).toEqual(done);
    expect(await session.get('key:org_acme')).toEqual(items);
  });

  test.each([
    ['is something else', 'gone'],
    ['is of a version to come', { version: 2 }],
    ['has a salt that is none', { kdf: { ...newKdf(), salt: '§' } }],
    ['was to take a day', { kdf: { ...newKdf(), iterations: 1e12 } }],
    ['takes no round at all', { kdf: { ...newKdf(), iterations: 0 } }],
  ])('and %s is locked, is said to be damaged, and can be left behind', async (_, damage) => {
    await sealedTwo();
    const sealed = await storedSealed.read();
    await local.set({ sealed: typeof damage === 'string' ? damage : { ...sealed, ...damage } });
    const services = await restart();
    expect(await readLock()).toBe('locked');
    expect(await ask(services, { type: 'unlock', passphrase: WORDS })).toEqual(damaged);
    expect(await ask(services, { type: 'start-over' })).toEqual(done);
    expect(await readLock()).toBe('none');
  });

  test('and was changed behind our back does not open', async () => {
    await sealedTwo();
    const sealed = (await storedSealed.read()) as Sealed;
    await storedSealed.write({ ...sealed, data: `AAAA${sealed.data.slice(4)}` });
    expect(await ask(await restart(), { type: 'unlock', passphrase: WORDS })).toEqual(wrong);
  });
});
