import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { areChosen, chosenCount, type LeadFilters, LeadFiltersSchema, NO_FILTERS } from './lead-filters.ts';

describe('What somebody chose among the filters', () => {
  test.each<[string, Partial<LeadFilters>, number]>([
    ['nothing', {}, 0],
    ['further statuses', { statuses: ['replied', 'pending'] }, 1],
    ['further campaigns', { campaignIds: ['one'] }, 1],
    ['sources', { sources: ['import'] }, 1],
    ['a score to begin with', { scoreFrom: 0 }, 1],
    ['a score to end with', { scoreTo: 100 }, 1],
    ['a score from and to', { scoreFrom: 20, scoreTo: 80 }, 1],
    ['a field that is there', { has: ['phone'] }, 1],
    ['a field that is missing', { lacks: ['email'] }, 1],
    ['one field that is there and one that is missing', { has: ['phone'], lacks: ['email'] }, 1],
    ['a time', { added: 'week' }, 1],
    ['those opened lately', { opened: true }, 1],
    ['two kinds', { added: 'new', scoreFrom: 80 }, 2],
    [
      'every kind',
      {
        statuses: ['replied'],
        campaignIds: ['one'],
        sources: ['import'],
        scoreTo: 50,
        has: ['linkedin'],
        added: 'today',
        opened: true,
      },
      7,
    ],
  ])('%s', (_, chosen, kinds) => {
    const filters = { ...NO_FILTERS, ...chosen };
    expect(chosenCount(filters)).toBe(kinds);
    expect(areChosen(filters)).toBe(kinds > 0);
  });
});

describe('When leads were added, as it is stored', () => {
  const isTaken = (added: string) => v.is(LeadFiltersSchema, { ...NO_FILTERS, added });

  test.each(['', 'today', 'week', 'new', '2026-11-30', '2026-11-01/2026-11-30'])('%j is taken', (added) =>
    expect(isTaken(added)).toBe(true),
  );

  test.each([
    'yesterday',
    'today!',
    'not today',
    '2026-11-3',
    '2026-11-30/',
    '2026-11-01/2026-11-3',
    '2026-11-01/26-11-30',
    '2026-11-01/abcd-11-30',
    '2026-11-01/2026-x1-30',
    '2026-11-01/2026-1x-30',
    '2026-11-01/2026-11-x0',
    '2026-11-01/2026-11-3x',
    '2026-11-01/2026-11-30/2026-12-01',
    ' 2026-11-01',
  ])('%j is not', (added) => expect(isTaken(added)).toBe(false));
});
