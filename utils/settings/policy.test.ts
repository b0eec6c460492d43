// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isAllowed, NO_POLICY, PolicySchema, underPolicy } from './policy.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

describe('What admins decide', () => {
  test('nothing, where nobody did', () => {
    expect(underPolicy(DEFAULT_SETTINGS, NO_POLICY)).toEqual(DEFAULT_SETTINGS);
    expect(isAllowed('org_1', NO_POLICY)).toBe(true);
  });

  test('stands above what people chose', () => {
    const policy = { ...NO_POLICY, checkEvery: 60 as const, siteCheckOff: true };
    expect(underPolicy({ ...DEFAULT_SETTINGS, checkEvery: 5, checkSite: true }, policy)).toMatchObject({
      checkEvery: 60,
      checkSite: false,
    });
  });

  test('a workspace is allowed by its organization’s id', () => {
    const policy = { ...NO_POLICY, allowedWorkspaces: ['org_1'] };
    expect([isAllowed('org_1', policy), isAllowed('org_2', policy)]).toEqual([true, false]);
  });

  test('a part that is damaged counts as not decided, and leaves the others as they are', () => {
    expect(v.parse(PolicySchema, { exportOff: 'yes', checkEvery: 7, keysInMemoryOnly: true })).toEqual({
      ...NO_POLICY,
      keysInMemoryOnly: true,
    });
  });

  test('whatever is written there is taken without harm', () => {
    fc.assert(fc.property(fc.object(), (written) => v.safeParse(PolicySchema, written).success));
  });
});
