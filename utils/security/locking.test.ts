// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored } from '../../tests/unit/demo-background.ts';
import {
  api,
  ask,
  damaged,
  done,
  GLOBEX,
  inUse,
  local,
  locked,
  restart,
  sealedTwo,
  session,
  settled,
  startEachAnew,
  WORDS,
  watched,
  wrong,
} from '../../tests/unit/sealing-stage.ts';
import { createServices } from '../background/create-services.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Account } from '../storage/schemas.ts';
import { readLock, type Sealed, storedLockAt, storedSealed } from '../storage/stored-lock.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import { derive, encrypt, newKdf } from './passphrase.ts';

startEachAnew();

const MINUTE = 60_000;

describe('Locking', () => {
  test('leaves nothing in memory but how much was asked, and nothing is answered', async () => {
    const services = await sealedTwo();
    await services.leads.load(FIRST_PAGE, { maxAge: 0, caller: 'window', ahead: false });
    expect(await ask(services, { type: 'lock' })).toEqual(done);
    expect(Object.keys(await session.get(null))).toEqual(['budget']);
    expect(await everythingStored()).not.toMatch(/leadey_sk|acme|globex|org_/i);
    expect(await ask(services, { type: 'load-organization', maxAge: 0 })).toEqual(locked);
    const connecting = { type: 'connect', pasted: GLOBEX, forgetOnClose: false } as const;
    expect(await ask(services, connecting)).toEqual(locked);
    expect(await ask(services, { type: 'disconnect' })).toEqual(locked);
  });

  test('comes in time again after the clock was a year ahead', async () => {
    const services = await sealedTwo();
    const at = await storedLockAt.read();
    await storedLockAt.write((at ?? 0) + 365 * 24 * 60 * MINUTE);
    watched(services);
    await vi.waitFor(async () => expect(await storedLockAt.read()).toBeLessThanOrEqual((at ?? 0) + MINUTE));
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

  test('by the alarm, once its time has come', async () => {
    const services = await sealedTwo();
    const ring = (name: string) =>
      fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });
    await ring('lock');
    await settled(services);
    expect(await readLock()).toBe('unlocked');
    await storedLockAt.write(Date.now() - 1);
    await ring('sync');
    await settled(services);
    expect(await session.get('unsealing')).not.toEqual({});
    await ring('lock');
    await vi.waitFor(async () => expect(await session.get('unsealing')).toEqual({}));
  });

  test('at the very moment that was set', async () => {
    await sealedTwo();
    const lockAt = (await storedLockAt.read()) ?? 0;
    vi.spyOn(Date, 'now').mockImplementation(() => lockAt);
    expect(await ask(watched(createServices()), { type: 'used' })).toEqual(locked);
    expect(await session.get('unsealing')).toEqual({});
  });

  test('takes back what is being asked', async () => {
    const services = await connectedWith(DEMO_KEY);
    await services.sealing.set(WORDS, '');
    api.clearRequests();
    api.fault({ kind: 'hang', match: { path: '/leads' } });
    const late = services.leads.load(FIRST_PAGE, { maxAge: 0, caller: 'window', ahead: false });
    await vi.waitFor(() => expect(api.requests).toHaveLength(1));
    await services.sealing.lock();
    expect((await late).ok).toBe(false);
    await vi.waitFor(() => expect(api.requests[0]?.aborted).toBe(true));
  });

  test('use of a page that has not heard of it yet does not undo it', async () => {
    const services = await sealedTwo();
    await services.sealing.lock();
    await services.sealing.used();
    expect(await readLock()).toBe('locked');
    expect(Object.keys(await session.get(null)).filter((name) => name !== 'budget')).toEqual([]);
  });

  test('what is written while it is locked goes, and what is sealed stays as it is', async () => {
    const services = await sealedTwo();
    await services.sealing.lock();
    const sealed = await storedSealed.read();
    await local.set({ 'at:org_globex:history': { organizationId: 'org_globex' } });
    await settled(services);
    expect(Object.keys(await local.get(null))).toEqual(['sealed']);
    expect(await storedSealed.read()).toEqual(sealed);
  });

  test('does nothing where there is no passphrase', async () => {
    const services = await connectedWith(DEMO_KEY, true);
    await ask(services, { type: 'lock' });
    expect(await inUse(services)).toBe('Acme');
  });
});

describe('Unlocked', () => {
  test('it is open to every page, until nobody has used it for as long as was chosen', async () => {
    await sealedTwo();
    const services = await restart();
    expect(await ask(services, { type: 'unlock', passphrase: WORDS })).toEqual(done);
    expect(await readLock()).toBe('unlocked');
    expect((await storedLockAt.read()) ?? 0).toBeGreaterThan(Date.now());
    expect(await ask(services, { type: 'load-organization', maxAge: 0 })).toMatchObject({ ok: true });
  });

  test('in another window meanwhile, it is open: whatever was typed in this one', async () => {
    const services = await sealedTwo();
    expect(await ask(services, { type: 'unlock', passphrase: 'no longer asked for' })).toEqual(done);
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
