import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, SettingsSchema } from './settings.ts';

describe('What people chose', () => {
  test('stays when a later version knows more choices', () => {
    const chosen = { version: 1, badge: 'nothing', checkEvery: 60 };
    expect(v.parse(SettingsSchema, chosen)).toEqual({ ...DEFAULT_SETTINGS, ...chosen });
  });

  test('stays but for the part that is damaged', () => {
    const chosen = { ...DEFAULT_SETTINGS, badge: 'new-leads', checkEvery: 'often' };
    expect(v.parse(SettingsSchema, chosen)).toEqual({ ...DEFAULT_SETTINGS, badge: 'new-leads' });
  });
});
