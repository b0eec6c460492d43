import { describe, expect, test } from 'vitest';
import { bareLead, lead } from '../../tests/unit/samples.ts';
import { waysTo } from './next-action.ts';

describe('What to do next with a lead', () => {
  test.each([
    ['new', ['email', 'call', 'linkedin']],
    ['a status of their own', ['email', 'call', 'linkedin']],
    ['callback', ['call', 'email', 'linkedin']],
    ['interested', ['call', 'email', 'linkedin']],
    ['bounced', ['call', 'linkedin', 'email']],
  ])('that is %s', (status, ways) => {
    expect(waysTo({ ...lead, status })).toEqual(ways);
  });

  test('what is missing is no way', () => {
    expect(waysTo({ ...lead, email: '' })).toEqual(['call', 'linkedin']);
    expect(waysTo({ ...lead, phone: 'ask the office', linkedinUrl: 'javascript:alert(1)' })).toEqual([
      'email',
    ]);
    expect(waysTo(bareLead)).toEqual([]);
  });
});
