import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../leadey/lead-filters.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { withStatuses } from '../leadey/narrowing.ts';
import {
  BUILT_IN_VIEWS,
  isSameView,
  isToBeSaved,
  isWorthSaving,
  viewAt,
  viewOf,
  withView,
} from './saved-views.ts';

const replied = viewOf({ ...FIRST_PAGE, status: 'replied' });

describe('A view', () => {
  test('is the same whatever the page, and in whatever order its statuses were chosen', () => {
    const one = viewOf({ ...FIRST_PAGE, ...withStatuses(NO_FILTERS, ['new', 'replied']), page: 3 });
    const other = viewOf({ ...FIRST_PAGE, ...withStatuses(NO_FILTERS, ['replied', 'new']), search: ' ' });
    expect(isSameView(one, other)).toBe(true);
    expect(isSameView(one, { ...other, sort: 'score' })).toBe(false);
  });

  test('is another one with another source', () => {
    const from = (...sources: string[]) => ({
      ...FIRST_PAGE,
      status: 'replied',
      filters: { ...NO_FILTERS, sources },
    });
    expect(isSameView(viewOf(from('csv', 'api')), viewOf(from('api', 'csv')))).toBe(true);
    expect(isSameView(viewOf(from('csv')), viewOf(from('api')))).toBe(false);
    expect(isToBeSaved(from('csv'), [])).toBe(true);
  });

  test('is worth a name when it narrows or sorts', () => {
    expect(isWorthSaving({ ...FIRST_PAGE, page: 2 })).toBe(false);
    expect(isWorthSaving({ ...FIRST_PAGE, sort: 'score' })).toBe(true);
    expect(isWorthSaving({ ...FIRST_PAGE, filters: { ...NO_FILTERS, opened: true } })).toBe(true);
  });

  test('of the same name takes its place', () => {
    const first = { name: 'Mine', query: replied, alert: true };
    const other = { name: 'Other', query: replied, alert: false };
    const again = { ...first, query: { ...replied, search: 'ada' } };
    expect(withView([first, other], again)).toEqual([again, other]);
    expect(withView([other], first)).toEqual([other, first]);
  });

  test('has the number it has in the list: those everybody has come first', () => {
    const own = [{ name: 'Mine', query: { ...replied, search: 'ada' }, alert: false }];
    expect(viewAt(own, 1)).toEqual(BUILT_IN_VIEWS[1].query);
    expect(viewAt(own, BUILT_IN_VIEWS.length)?.search).toBe('ada');
    expect(viewAt(own, 8)).toBeUndefined();
  });
});
