// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { campaignId, ready, sending, startEachAnew, token } from '../../tests/unit/adding-stage.ts';
import { everythingStored } from '../../tests/unit/demo-background.ts';
import { createServices } from '../background/create-services.ts';
import { storedAdded } from '../storage/stored-webhooks.ts';

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
