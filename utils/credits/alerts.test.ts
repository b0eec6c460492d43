import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Told, ToldSchema } from '../storage/alert-schema.ts';
import { alertsOf } from './alerts.ts';

const both = { alertCredits: true, alertLeads: true };
const at = (level: Told['level'], news = 0, organizationId = 'acme'): Told => ({
  organizationId,
  level,
  news,
  views: {},
  asks: {},
});

describe('What is told by a notification', () => {
  test.each([
    ['calm', 'low'],
    ['low', 'critical'],
    ['critical', 'empty'],
    ['calm', 'empty'],
  ] as const)('credits that fell from %s to %s', (before, now) => {
    expect(alertsOf(at(before), at(now), both)).toEqual([{ about: 'credits', level: now }]);
  });

  test.each([
    ['stood still', 'low', 'low'],
    ['rose', 'critical', 'low'],
    ['were topped up', 'empty', 'calm'],
  ] as const)('not credits that %s', (_, before, now) => {
    expect(alertsOf(at(before), at(now), both)).toEqual([]);
  });

  test('new leads, together, and never one twice', () => {
    expect(alertsOf(at('calm', 0), at('calm', 3), both)).toEqual([{ about: 'leads', count: 3 }]);
    expect(alertsOf(at('calm', 3), at('calm', 3), both)).toEqual([]);
    // Somebody has looked since.
    expect(alertsOf(at('calm', 3), at('calm', 0), both)).toEqual([]);
  });

  test('leads that came after a look, be they as few as were told of before it', () => {
    const since = (lookedAt: number, count: number): Told => ({
      ...at('calm', count),
      views: { Hot: count },
      lookedAt,
    });
    expect(alertsOf(since(1, 2), since(2, 1), both)).toEqual([
      { about: 'leads', count: 1 },
      { about: 'view', name: 'Hot', count: 1 },
    ]);
    expect(alertsOf(since(1, 2), since(2, 0), both)).toEqual([]);
    expect(alertsOf(since(2, 1), since(2, 1), both)).toEqual([]);
  });

  test('no lead twice where nobody knows yet when somebody last looked', () => {
    const now = { ...at('calm', 2), views: { Hot: 2 }, lookedAt: 5 };
    const before = { ...at('calm', 2), views: { Hot: 2 } };
    expect(alertsOf(before, now, both)).toEqual([]);
    expect(alertsOf(now, before, both)).toEqual([]);
  });

  test('of a view that tells only since a look, nothing that was there', () => {
    const now = { ...at('calm'), views: { Hot: 2 }, lookedAt: 5 };
    expect(alertsOf({ ...at('calm'), lookedAt: 1 }, now, both)).toEqual([]);
  });

  test('nothing in the first run, nor of another workspace than before', () => {
    expect(alertsOf(null, at('empty', 12), both)).toEqual([]);
    expect(alertsOf(at('calm', 0, 'beta'), at('empty', 12), both)).toEqual([]);
  });

  test('nothing that was not asked for', () => {
    const none = { alertCredits: false, alertLeads: false };
    expect(alertsOf(at('calm'), at('empty', 12), none)).toEqual([]);
    expect(alertsOf(at('calm'), at('empty', 12), { ...none, alertLeads: true })).toHaveLength(1);
  });

  test('what a view gained, each gain once, and nothing of what was there when it began to tell', () => {
    const seen = (views: Told['views']): Told => ({ ...at('calm'), views });
    const neither = { alertCredits: false, alertLeads: false };
    expect(alertsOf(seen({}), seen({ Hot: 3 }), neither)).toEqual([]);
    expect(alertsOf(seen({ Hot: 3 }), seen({ Hot: 5 }), neither)).toEqual([
      { about: 'view', name: 'Hot', count: 5 },
    ]);
    expect(alertsOf(seen({ Hot: 5 }), seen({ Hot: 5 }), neither)).toEqual([]);
    expect(alertsOf(seen({ Hot: 5 }), seen({ Hot: 0 }), neither)).toEqual([]);
  });

  test.each(['Hot ones', 'prototype', 'constructor', 'toString'])('what a view called %s gained', (name) => {
    const seen = (count: number): Told =>
      v.parse(ToldSchema, { ...at('calm'), views: { [name]: count }, asks: { [name]: '{}' } });
    expect(alertsOf(at('calm'), seen(1), both)).toEqual([]);
    expect(alertsOf(seen(1), seen(2), both)).toEqual([{ about: 'view', name, count: 2 }]);
    expect(alertsOf(seen(2), seen(2), both)).toEqual([]);
  });

  test('nothing of a view that means others since it was saved anew under its name', () => {
    const seen = (ask: string, count: number): Told => ({
      ...at('calm'),
      views: { Hot: count },
      asks: { Hot: ask },
    });
    expect(alertsOf(seen('interested', 1), seen('everything', 3), both)).toEqual([]);
    expect(alertsOf(seen('everything', 3), seen('everything', 4), both)).toHaveLength(1);
    expect(alertsOf({ ...at('calm'), views: { Hot: 1 } }, seen('interested', 2), both)).toHaveLength(1);
  });
});
