// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { campaignId, ready, startEachAnew } from '../../tests/unit/adding-stage.ts';
import { everythingStored } from '../../tests/unit/demo-background.ts';
import { webhooksOnDisk } from '../storage/stored-webhooks.ts';

const DONE = { ok: true, value: null };
const address = (campaign: string, token: string) =>
  `https://backend.leadey.ai/webhooks/funnels/${campaign}/leads?token=${token}`;
const kept = async () => {
  const stored = await webhooksOnDisk.read();
  return { ids: stored?.webhooks.map((one) => one.campaignId), preferred: stored?.preferred };
};

startEachAnew();

describe('The campaigns that take leads from here', () => {
  test('are all kept, however many somebody sets up', async () => {
    const { webhooks } = await ready();
    for (let turn = 1; turn <= 60; turn += 1)
      expect(await webhooks.save(address(`camp_${turn}`, `whk_${turn}abcdef`))).toEqual(DONE);
    const { ids, preferred } = await kept();
    expect([ids?.length, ids?.[0], preferred]).toEqual([61, campaignId, campaignId]);
  });

  test('one set up again takes the place of the former', async () => {
    const { webhooks } = await ready();
    await webhooks.save(address('camp_x', 'whk_former0123'));
    await webhooks.save(address('camp_x', 'whk_later45678'));
    expect((await kept()).ids).toEqual([campaignId, 'camp_x']);
    const everything = await everythingStored();
    expect(everything).toContain('whk_later45678');
    expect(everything).not.toContain('whk_former0123');
  });

  test('one that is removed leaves no token, and the next is preferred in its place', async () => {
    const { webhooks } = await ready();
    await webhooks.save(address('camp_x', 'whk_former0123'));
    expect(await webhooks.prefer('camp_x')).toEqual(DONE);
    expect((await kept()).preferred).toBe('camp_x');
    expect(await webhooks.remove('camp_x')).toEqual(DONE);
    expect(await kept()).toEqual({ ids: [campaignId], preferred: campaignId });
    expect(await everythingStored()).not.toContain('whk_former0123');
    await webhooks.remove(campaignId);
    expect(await kept()).toEqual({ ids: [], preferred: null });
  });

  test('one that is not preferred changes nothing of that when it is removed', async () => {
    const { webhooks } = await ready();
    await webhooks.save(address('camp_x', 'whk_former0123'));
    await webhooks.remove('camp_x');
    expect((await kept()).preferred).toBe(campaignId);
    await webhooks.save(address('camp_x', 'whk_former0123'));
    await webhooks.save(address('camp_y', 'whk_another0123'));
    await webhooks.prefer('camp_y');
    await webhooks.remove('camp_x');
    expect(await kept()).toEqual({ ids: [campaignId, 'camp_y'], preferred: 'camp_y' });
  });

  test('are not kept from a text without one, and the reason is told', async () => {
    const { webhooks } = await ready();
    const told = { ok: false, error: { kind: 'webhook', problem: 'noToken' } };
    expect(await webhooks.save('https://backend.leadey.ai/webhooks/funnels/camp_x/leads')).toEqual(told);
    expect((await kept()).ids).toEqual([campaignId]);
  });

  test('are nobody’s where no workspace is connected', async () => {
    const { webhooks, account } = await ready();
    await account.disconnect();
    expect(await webhooks.save(address('camp_x', 'whk_former0123'))).toEqual({
      ok: false,
      error: { kind: 'no-key' },
    });
    expect(await everythingStored()).not.toContain('whk_');
  });
});
