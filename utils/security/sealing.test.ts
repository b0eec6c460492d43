// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { DEMO_KEY } from '../../tests/demo-api/index.ts';
import { connectedWith, everythingStored } from '../../tests/unit/demo-background.ts';
import {
  api,
  ask,
  done,
  GLOBEX,
  inUse,
  local,
  locked,
  OTHER,
  onDisk,
  restart,
  sealedTwo,
  session,
  settled,
  startEachAnew,
  WORDS,
  watched,
  wrong,
} from '../../tests/unit/sealing-stage.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { readLock, type Sealed, storedSealed } from '../storage/stored-lock.ts';
import { storedSettings } from '../storage/stored-settings.ts';

startEachAnew();

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

  test('nor is one that is not in use', async () => {
    const services = watched(await connectedWith(GLOBEX, true));
    await services.account.connect(DEMO_KEY, false, 'add');
    await services.sealing.set(WORDS, '');
    const after = await restart();
    await ask(after, { type: 'unlock', passphrase: WORDS });
    expect(await inUse(after)).toBe('Acme');
    expect(await after.accounts.others()).toEqual([]);
    expect(await everythingStored()).not.toMatch(/globex|other-workspace/i);
  });

  test('a key from the time when there was one workspace is sealed as well', async () => {
    const services = await connectedWith(DEMO_KEY);
    const id = (await services.accounts.read())?.organization.id;
    await local.remove(`key:${id}`);
    await local.set({ key: DEMO_KEY });
    await services.sealing.set(WORDS, '');
    expect(Object.keys(await local.get(null))).toEqual(['sealed']);
    const after = await restart();
    await ask(after, { type: 'unlock', passphrase: WORDS });
    expect((await after.account.load(0)).ok).toBe(true);
  });

  test('what people chose in the settings stays where it is', async () => {
    const services = await connectedWith(DEMO_KEY);
    await storedSettings.write(DEFAULT_SETTINGS);
    await services.sealing.set(WORDS, '');
    expect(Object.keys(await local.get(null)).sort()).toEqual(['sealed', 'settings']);
    expect(await session.get('settings')).toEqual({});
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

  test('whoever is disconnected before it is set is not asked for one next time', async () => {
    const services = watched(await connectedWith(DEMO_KEY));
    await services.account.disconnect();
    expect(await ask(services, { type: 'set-passphrase', passphrase: WORDS })).toEqual(locked);
    expect(await everythingStored()).toBe('[{},{},{}]');
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

  test('removed, no key stays in memory beside the one on the disk', async () => {
    const services = await sealedTwo();
    await ask(services, { type: 'remove-passphrase', passphrase: WORDS });
    await settled(services);
    const left = Object.keys(await session.get(null));
    expect(left.filter((name) => /^(key|hooks|unsealing|lockAt|account)/.test(name))).toEqual([]);
  });
});
