// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { lead, NOON } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import type { Attempt } from '../storage/webhook-schemas.ts';
import { findAllAdded, isNewOf, mayBeAmong, searchFor } from './find-added.ts';
import { type NewLead, NOBODY } from './new-lead.ts';

const MINUTE = 60_000;
const iso = (at: number) => new Date(at).toISOString();
const sent = (of: Partial<NewLead>, more: Partial<Attempt> = {}): Attempt => ({
  id: 'attempt',
  at: NOON,
  campaignId: 'camp_1',
  lead: { ...NOBODY, ...of },
  before: [],
  state: 'sending',
  leadId: null,
  problem: null,
  ...more,
});
const ada: Lead = { ...lead, createdAt: iso(NOON + 1000) };
const nobody = new Set<string>();
const found = (attempt: Attempt, leads: readonly Lead[], others: ReadonlySet<string> = nobody) =>
  findAllAdded(attempt, leads, others).map(({ id }) => id);

describe('Which lead came of what was sent', () => {
  test('is searched by its address, and without one among the newest', () => {
    expect(searchFor(sent({ email: ' ada@northwind.com ' }))).toBe('ada@northwind.com');
    expect(searchFor(sent({ name: 'Ada', email: '  ' }))).toBe('');
  });

  test.each<[string, Partial<NewLead>, Partial<Lead>, boolean]>([
    ['the same address', { email: 'ada@northwind.com' }, {}, true],
    ['the same address in capitals, with blanks', { email: ' ADA@northwind.com ' }, {}, true],
    ['another address of the same name', { name: 'Ada Lovelace', email: 'a@northwind.com' }, {}, false],
    ['the same in another campaign', { email: 'ada@northwind.com' }, { campaignId: 'camp_2' }, false],
    ['the same name and company', { name: 'Ada Lovelace', company: 'Northwind Ltd.' }, {}, true],
    ['the same name elsewhere', { name: 'Ada Lovelace', company: 'Contoso' }, {}, false],
    ['another name there', { name: 'Grace Hopper', company: 'Northwind' }, {}, false],
  ])('%s', (_, of, differs, isIt) => {
    expect(found(sent(of), [{ ...ada, ...differs }])).toEqual(isIt ? ['lead_1'] : []);
  });

  test('one made up to five minutes before by Leadey’s clock counts as new, an older one does not', () => {
    const made = (minutes: number) => ({ ...ada, createdAt: iso(NOON - minutes * MINUTE) });
    expect(isNewOf(sent({}), made(5))).toBe(true);
    expect(isNewOf(sent({}), made(5.01))).toBe(false);
    expect(isNewOf(sent({}, { before: ['lead_1'] }), made(0))).toBe(false);
  });

  test('one that was there before is it where it says by now what was sent', () => {
    const old = { ...ada, createdAt: iso(NOON - 60 * MINUTE) };
    const email = 'ada@northwind.com';
    expect(found(sent({ email, title: 'Head of Engines' }), [old])).toEqual(['lead_1']);
    expect(found(sent({ email, title: 'Countess' }), [old])).toEqual([]);
    // Without an address nothing is written over.
    expect(found(sent({ name: 'Ada Lovelace', company: 'Northwind', email: ' ' }), [old])).toEqual([]);
  });

  test('a namesake that came of something else is not it, unless an address tells', () => {
    const others = new Set(['lead_1']);
    expect(found(sent({ name: 'Ada Lovelace', company: 'Northwind' }), [ada], others)).toEqual([]);
    expect(found(sent({ email: 'ada@northwind.com' }), [ada], others)).toEqual(['lead_1']);
  });

  test('two that the browser sent for one press are both found', () => {
    const twin = { ...ada, id: 'twin' };
    expect(found(sent({ name: 'Ada Lovelace', company: 'Northwind' }), [ada, twin])).toEqual([
      'lead_1',
      'twin',
    ]);
  });
});

describe('Whether somebody alike is there, whatever the clocks say', () => {
  const alike = sent({ name: 'Ada Lovelace', company: 'Northwind' });
  const old = { ...ada, createdAt: iso(0) };

  test('is so for one of whom nothing else is known', () => {
    expect(mayBeAmong(alike, [old], nobody)).toBe(true);
    expect(mayBeAmong(alike, [{ ...old, name: 'Grace Hopper' }], nobody)).toBe(false);
    expect(mayBeAmong(alike, [], nobody)).toBe(false);
  });

  test('is not so for one that was there before, or came of something else', () => {
    expect(mayBeAmong({ ...alike, before: ['lead_1'] }, [old], nobody)).toBe(false);
    expect(mayBeAmong(alike, [old], new Set(['lead_1']))).toBe(false);
  });
});
