// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { campaignId, ready, sending, startEachAnew, token } from '../../tests/unit/adding-stage.ts';
import { everythingStored } from '../../tests/unit/demo-background.ts';
import { createServices } from '../background/create-services.ts';
import { storedAdded } from '../storage/stored-webhooks.ts';
import { createWebhookVault } from './webhook-vault.ts';

describe('A call of a webhook', () => {
  const ORG = 'acme';
  const post = async (stored: unknown) => {
    await browser.storage.local.set({ [`hooks:${ORG}`]: { camp_1: stored } });
    return createWebhookVault().open(ORG, 'camp_1');
  };

  test('carries the token in a header, follows nobody, and keeps nothing on disk', async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
    const { signal } = new AbortController();
    await (await post('whk_1'))?.({ name: 'Ada' }, signal);
    expect(sent.mock.calls).toEqual([
      [
        'https://backend.leadey.ai/webhooks/funnels/camp_1/leads',
        {
          method: 'POST',
          headers: { 'x-webhook-token': 'whk_1', 'Content-Type': 'application/json' },
          body: '{"name":"Ada"}',
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          signal,
        },
      ],
    ]);
  });

  test.each([
    ['holds a blank', 'whk 1'],
    ['ends with a line', 'whk_1\n'],
    ['begins with a letter that no header can carry', '“whk_1'],
    ['is longer than any', 'w'.repeat(501)],
    ['is empty', ''],
  ])('is none where what is stored %s', async (_, damaged) => expect(await post(damaged)).toBeNull());
});

startEachAnew();

describe('A webhook’s token', () => {
  const places = async () => {
    const all = await everythingStored();
    return all.split(token).length - 1;
  };

  test('lies in one place, beside the key, and moves with it', async () => {
    const { account, accounts } = await ready();
    expect(await places()).toBe(1);
    const id = (await accounts.read())?.organization.id ?? '';
    expect(await browser.storage.local.get(`hooks:${id}`)).toEqual({
      [`hooks:${id}`]: { [campaignId]: token },
    });
    await account.keepKey(id, true);
    expect(await places()).toBe(1);
    expect(JSON.stringify(await browser.storage.local.get(null)).includes(token)).toBe(false);
    expect(await (await ready()).adding.add(sending())).toMatchObject({ ok: true });
  });

  test('is nowhere once the webhook is removed, or its workspace', async () => {
    const { webhooks } = await ready();
    await webhooks.remove(campaignId);
    expect(await places()).toBe(0);
    expect(Object.keys(await browser.storage.local.get(null)).filter((name) => /^hooks/.test(name))).toEqual(
      [],
    );
    const { account } = await ready();
    await account.disconnect();
    expect(await places()).toBe(0);
    expect(await everythingStored()).not.toMatch(/masked|webhook/);
  });

  test('stays when people’s data is cleared, which takes drafts and history', async () => {
    const { adding, account } = await ready();
    await adding.add(sending());
    await account.clearPeople();
    expect([await places(), await storedAdded.read()]).toEqual([1, null]);
  });

  test('with a passphrase is on the disk as ciphertext only, and gone from memory while locked', async () => {
    const { sealing } = await ready();
    sealing.watch();
    await sealing.set('correct horse battery staple', '');
    expect(JSON.stringify(await browser.storage.local.get(null)).includes(token)).toBe(false);
    await sealing.lock();
    expect(await places()).toBe(0);
    await sealing.unlock('correct horse battery staple');
    expect(await createServices().adding.add(sending())).toMatchObject({ ok: true });
  }, 30_000);
});
