// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { campaignNames } from './campaign-names.ts';

const named = (...campaigns: [id: string, name: string, status: string][]) => [
  ...campaignNames(campaigns.map(([id, name, status]) => ({ id, name, status }))).values(),
];

describe('What a campaign is called', () => {
  test('is its name alone while no other has it', () => {
    expect(named(['a1', 'Q3 Outbound', 'active'], ['b2', 'Q4 Outbound', 'active'])).toEqual([
      'Q3 Outbound',
      'Q4 Outbound',
    ]);
  });

  test('is its name and status where two have one name', () => {
    expect(named(['a1', 'Q3 Outbound', 'active'], ['b2', 'Q3 Outbound', 'paused'])).toEqual([
      'Q3 Outbound (active)',
      'Q3 Outbound (paused)',
    ]);
  });

  test('ends with its id where the status is one, too', () => {
    expect(named(['camp_000001', 'Q3', 'active'], ['camp_000002', 'Q3', 'active'])).toEqual([
      'Q3 (active) (000001)',
      'Q3 (active) (000002)',
    ]);
  });

  test('is its id where it has no name', () => {
    expect(named(['camp_1', '', ''])).toEqual(['camp_1']);
  });
});
