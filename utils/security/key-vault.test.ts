// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { KEY } from '../../tests/unit/samples.ts';
import type { ApiKey } from '../leadey/api-key.ts';
import { createKeyVault, sendWith } from './key-vault.ts';

const ORG = 'acme';
const NAME = `key:${ORG}`;
const key = KEY as ApiKey;
const other = `${KEY}-other` as ApiKey;
const stored = async () => ({
  local: await browser.storage.local.get(null),
  session: await browser.storage.session.get(null),
  sync: await browser.storage.sync.get(null),
});

describe('The key is in one place only', () => {
  test('on disk', async () => {
    await createKeyVault().keep(key, ORG, false);
    expect(await stored()).toEqual({ local: { [NAME]: key }, session: {}, sync: {} });
  });

  test('in memory, when it is to be forgotten with the browser', async () => {
    await createKeyVault().keep(key, ORG, true);
    expect(await stored()).toEqual({ local: {}, session: { [NAME]: key }, sync: {} });
  });

  test('it moves when the choice changes, in either direction', async () => {
    const vault = createKeyVault();
    await vault.keep(key, ORG, false);
    await vault.keep(other, ORG, true);
    expect(await stored()).toEqual({ local: {}, session: { [NAME]: other }, sync: {} });
    await vault.keep(key, ORG, false);
    expect(await stored()).toEqual({ local: { [NAME]: key }, session: {}, sync: {} });
  });

  test('nowhere, once forgotten', async () => {
    const vault = createKeyVault();
    await vault.keep(key, ORG, false);
    await vault.forget(ORG);
    expect(await stored()).toEqual({ local: {}, session: {}, sync: {} });
    expect(await vault.open(ORG)).toBeNull();
  });
});

describe('Keys of several workspaces', () => {
  test('are kept and forgotten each by itself', async () => {
    const vault = createKeyVault();
    await vault.keep(key, ORG, false);
    await vault.keep(other, 'globex', true);
    expect(await vault.open(ORG)).toMatchObject({ forgetOnClose: false });
    expect(await vault.open('globex')).toMatchObject({ forgetOnClose: true });
    expect(await vault.open('initech')).toBeNull();
    await vault.forget(ORG);
    expect(await stored()).toEqual({ local: {}, session: { 'key:globex': other }, sync: {} });
  });

  test('a key from the time when there was one workspace gets its organization’s name', async () => {
    await browser.storage.local.set({ key });
    expect(await createKeyVault().open(ORG)).toMatchObject({ forgetOnClose: false });
    expect(await stored()).toEqual({ local: { [NAME]: key }, session: {}, sync: {} });
  });

  test('any of them is found where it is not known whose it is', async () => {
    await createKeyVault().keep(key, ORG, true);
    expect(await createKeyVault().open(null)).toMatchObject({ maskedKey: 'leadey_sk_live_••••a1b2' });
    expect(await stored()).toEqual({ local: {}, session: { [NAME]: key }, sync: {} });
  });

  test('so is the one from the time when there was one workspace', async () => {
    await browser.storage.local.set({ key });
    expect(await createKeyVault().open(null)).toMatchObject({ forgetOnClose: false });
    expect(await stored()).toEqual({ local: { key }, session: {}, sync: {} });
  });

  test('what looks like a key under another name is none', async () => {
    await browser.storage.local.set({ note: key });
    expect(await createKeyVault().open(null)).toBeNull();
  });

  test('a key that has a name leaves the nameless one to its own workspace', async () => {
    await browser.storage.local.set({ key: other, [NAME]: key });
    await createKeyVault().open(ORG);
    expect(await stored()).toEqual({ local: { key: other, [NAME]: key }, session: {}, sync: {} });
  });

  test('where there is none to move, nothing moves', async () => {
    await createKeyVault().relocate(ORG, true);
    expect(await stored()).toEqual({ local: {}, session: {}, sync: {} });
  });

  test('all go at once, and the secrets of webhooks with them, and nothing else', async () => {
    const vault = createKeyVault();
    await browser.storage.local.set({
      key,
      [NAME]: key,
      'hooks:acme': { camp: 'whk_1' },
      settings: { a: 1 },
    });
    await browser.storage.session.set({ 'key:globex': other, 'hooks:globex': {}, leads: [] });
    await vault.forgetAll();
    expect(await stored()).toEqual({ local: { settings: { a: 1 } }, session: { leads: [] }, sync: {} });
  });
});

describe('What leaves the vault', () => {
  test('is a label and a way to call, never the key', async () => {
    const vault = createKeyVault();
    await vault.keep(key, ORG, true);
    const opened = await vault.open(ORG);
    expect(opened).toMatchObject({ maskedKey: 'leadey_sk_live_••••a1b2', forgetOnClose: true });
    expect(JSON.stringify(opened)).not.toContain(KEY);
  });

  test.each([
    ['a text that is no key', 'hello'],
    ['a key that somebody put words before', `Bearer ${KEY}`],
    ['a key that somebody put a line after', `${KEY}\n`],
    ['a key in a word processor’s quotes, which no header can carry', `“${KEY}”`],
    ['a number', 42],
  ])('is nothing, when what is stored is %s', async (_, damaged) => {
    await browser.storage.local.set({ [NAME]: damaged });
    expect(await createKeyVault().open(ORG)).toBeNull();
  });
});

describe('A call with the key', () => {
  const call = async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
    const { signal } = new AbortController();
    await sendWith(key)('https://backend.leadey.ai/v1/me', signal);
    return { args: sent.mock.calls[0], signal };
  };

  test('carries it in the one header, and keeps nothing on disk', async () => {
    const { args, signal } = await call();
    expect(args).toEqual([
      'https://backend.leadey.ai/v1/me',
      {
        headers: { Authorization: `Bearer ${KEY}`, Accept: 'application/json' },
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal,
      },
    ]);
  });

  test('does not carry it in the address', async () => {
    const { args } = await call();
    expect(String(args?.[0])).not.toContain('leadey_sk');
  });
});
