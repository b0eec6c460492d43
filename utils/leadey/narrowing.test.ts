import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from './lead-filters.ts';
import { campaignsOf, FIRST_PAGE, statusesOf } from './lead-query.ts';
import { withCampaigns, withStatuses } from './narrowing.ts';

const filters = { ...NO_FILTERS, scoreFrom: 80 };

describe('Of several statuses or campaigns Leadey takes one', () => {
  test.each([[[]], [['replied']], [['replied', 'pending', 'no_answer']]])(
    'what is chosen is what is asked for, the first one for Leadey: %j',
    (chosen) => {
      const byStatus = { ...FIRST_PAGE, ...withStatuses(filters, chosen) };
      expect(statusesOf(byStatus)).toEqual(chosen);
      expect(byStatus.status).toBe(chosen[0] ?? '');
      const byCampaign = { ...FIRST_PAGE, ...withCampaigns(filters, chosen) };
      expect(campaignsOf(byCampaign)).toEqual(chosen);
      expect(byCampaign.campaignId).toBe(chosen[0] ?? '');
      expect([byStatus.filters.scoreFrom, byCampaign.filters.scoreFrom]).toEqual([80, 80]);
    },
  );

  test('without a first one the others count for nothing', () => {
    const left = { ...FIRST_PAGE, filters: { ...NO_FILTERS, statuses: ['replied'], campaignIds: ['one'] } };
    expect([statusesOf(left), campaignsOf(left)]).toEqual([[], []]);
  });
});
