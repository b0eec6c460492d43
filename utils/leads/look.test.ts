import { describe, expect, test } from 'vitest';
import { isNew, lastSeenAt, lookedAgain } from './look.ts';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-25T12:00:00Z');

describe('What is new since somebody last looked', () => {
  test('is nothing at the first look', () => {
    expect(lastSeenAt(null, NOON)).toBe(0);
    expect(isNew({ createdAt: '2026-11-25T11:00:00Z' }, 0)).toBe(false);
  });

  test('is what was added after the newest that was seen', () => {
    const first = lookedAgain(null, 'org', NOON - 5 * MINUTE, NOON);
    const lastSeen = lastSeenAt(first, NOON + 60 * MINUTE);
    expect(isNew({ createdAt: new Date(NOON - 5 * MINUTE).toISOString() }, lastSeen)).toBe(false);
    expect(isNew({ createdAt: new Date(NOON + MINUTE).toISOString() }, lastSeen)).toBe(true);
  });

  test('stays new while it is still the same look', () => {
    const first = lookedAgain(null, 'org', NOON, NOON);
    const later = NOON + 60 * MINUTE;
    const second = lookedAgain(first, 'org', later, later);
    expect(lastSeenAt(second, later + 9 * MINUTE)).toBe(NOON);
    const again = lookedAgain(second, 'org', later, later + 9 * MINUTE);
    expect(lastSeenAt(again, later + 18 * MINUTE)).toBe(NOON);
    expect(lastSeenAt(again, later + 20 * MINUTE)).toBe(later);
  });

  test('starts anew in another organization, and after a clock was set back', () => {
    const first = lookedAgain(null, 'org', NOON, NOON);
    expect(lookedAgain(first, 'other', NOON + 1, NOON + 1).before).toBe(NOON + 1);
    expect(lastSeenAt(first, NOON - 60 * MINUTE)).toBe(NOON);
  });

  test('an older list does not make leads new again', () => {
    const first = lookedAgain(null, 'org', NOON, NOON);
    expect(lookedAgain(first, 'org', NOON - MINUTE, NOON + 60 * MINUTE).newest).toBe(NOON);
  });
});
