import { describe, expect, test } from 'vitest';
import { NO_POLICY } from '../settings/policy.ts';
import { chooseCampaign, openCampaigns } from './choose-campaign.ts';

const webhooks = {
  organizationId: 'org_1',
  webhooks: ['one', 'two', 'three'].map((campaignId) => ({ campaignId, masked: 'whk_••••' })),
  preferred: 'two',
};

describe('The campaign a new lead goes to', () => {
  test.each([
    ['three', 'three'],
    [null, 'two'],
    ['gone', 'two'],
  ])('chosen: %s, taken: %s', (chosen, taken) =>
    expect(chooseCampaign(chosen, webhooks, NO_POLICY)).toBe(taken),
  );

  test('is the first where the default is gone, and none where there is none', () => {
    expect(chooseCampaign(null, { ...webhooks, preferred: 'gone' }, null)).toBe('one');
    expect(chooseCampaign('one', null, null)).toBeNull();
  });

  test('is one of those that admins have fixed', () => {
    const policy = { ...NO_POLICY, addingCampaigns: ['three'] };
    expect(openCampaigns(webhooks, policy)).toEqual(['three']);
    expect(chooseCampaign('one', webhooks, policy)).toBe('three');
    expect(openCampaigns(webhooks, { ...NO_POLICY, addingOff: true })).toEqual([]);
  });
});
