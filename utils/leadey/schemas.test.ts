// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CampaignSchema, CreditsSchema, LeadSchema, OrganizationSchema, PageMetaSchema } from './schemas.ts';

/** The lead of Leadey's own quickstart, which leaves out what the reference calls nullable. */
const quickstartLead = {
  id: '3f0c9f9a-0d39-4a8e-9a6e-1f2b3c4d5e6f',
  name: 'Jane Doe',
  title: 'VP Sales',
  company: 'Acme',
  email: 'jane@acme.com',
  status: 'new',
  score: 82,
  campaignId: 'a7e1',
  campaignName: 'Q3 outbound',
  createdAt: '2026-01-05T09:30:00.000Z',
};

describe('A lead', () => {
  test('whose nullable fields are left out, as in the quickstart, reads as one where they are empty', () => {
    const { firstName, lastName, phone, linkedinUrl, source } = v.parse(LeadSchema, quickstartLead);
    expect([firstName, lastName, phone, linkedinUrl, source]).toEqual(['', '', '', '', '']);
  });

  test('whose fields are null reads as one where they are empty', () => {
    const nothing = {
      email: null,
      phone: null,
      title: null,
      company: null,
      status: null,
      campaignName: null,
    };
    const parsed = v.parse(LeadSchema, { ...quickstartLead, ...nothing, score: null });
    expect([parsed.email, parsed.title, parsed.status, parsed.score]).toEqual(['', '', '', null]);
  });

  test('may bring fields nobody has heard of; they are not kept', () => {
    const parsed = v.parse(LeadSchema, { ...quickstartLead, secret: 'x', constructor: 'y' });
    expect(parsed).not.toHaveProperty('secret');
    expect(Object.hasOwn(parsed, 'constructor')).toBe(false);
  });

  test('keeps a status of the workspace’s own', () => {
    expect(v.parse(LeadSchema, { ...quickstartLead, status: 'waiting_on_legal' }).status).toBe(
      'waiting_on_legal',
    );
  });

  test('loses what would disguise its name, and keeps what makes it', () => {
    const named = (name: string) => v.parse(LeadSchema, { ...quickstartLead, name }).name;
    expect(named('\u202Egpj.exe\u202C')).toBe('gpj.exe');
    expect(named('Ada\0\nLovelace')).toBe('Ada Lovelace');
    expect(named('Ada \uD800')).toBe('Ada \uFFFD');
    expect(named('محمد')).toBe('محمد');
    expect(named('👩‍💻 Zoë')).toBe('👩‍💻 Zoë');
  });

  test.each([
    ['no id', { id: undefined }],
    ['an empty id', { id: '' }],
    ['an id that goes on and on', { id: 'x'.repeat(201) }],
    ['half a character in its id, which no address can carry', { id: 'a\uD800' }],
    ['an id that climbs out of its place in an address', { id: '..' }],
    ['a number for a name', { name: 5 }],
    ['a text for a score', { score: '82' }],
    ['a score without end', { score: Number.POSITIVE_INFINITY }],
    ['no date', { createdAt: undefined }],
    ['a date that is none', { createdAt: 'yesterday' }],
  ])('is refused with %s', (_, change) => {
    expect(v.is(LeadSchema, { ...quickstartLead, ...change })).toBe(false);
  });
});

describe('An organization', () => {
  const given = { id: 'o', name: 'Acme', plan: 'growth', planStatus: 'active' };
  const credits = { balance: 1, included: 2, used: 3 };

  test('may have a plan and a status that are not known yet', () => {
    const parsed = v.parse(OrganizationSchema, { ...given, plan: 'galaxy', planStatus: 'on_ice', credits });
    expect([parsed.plan, parsed.planStatus]).toEqual(['galaxy', 'on_ice']);
  });

  test('may owe credits, or have none in its plan', () => {
    expect(v.parse(CreditsSchema, { balance: -3, included: 0, used: 0 })).toEqual({
      balance: -3,
      included: 0,
      used: 0,
    });
  });

  test('is refused without credits, or with some that are no numbers', () => {
    expect(v.is(OrganizationSchema, given)).toBe(false);
    expect(v.is(OrganizationSchema, { ...given, credits: { ...credits, balance: '2840' } })).toBe(false);
    expect(v.is(OrganizationSchema, { ...given, credits: { ...credits, balance: null } })).toBe(false);
    expect(v.is(CreditsSchema, JSON.parse('{"balance":1e999,"included":1,"used":0}'))).toBe(false);
  });
});

describe('The count of a list', () => {
  const meta = { page: 1, pageSize: 25, totalCount: 134, totalPages: 6 };

  test.each([
    ['a fraction of a page', { totalPages: 5.36 }],
    ['fewer than none', { totalCount: -1 }],
    ['pages without end', { totalPages: Number.POSITIVE_INFINITY }],
    ['text', { totalCount: '134' }],
    ['none', { totalCount: undefined }],
  ])('is refused with %s: it would be asked for', (_, change) => {
    expect(v.is(PageMetaSchema, meta)).toBe(true);
    expect(v.is(PageMetaSchema, { ...meta, ...change })).toBe(false);
  });
});

describe('Whatever Leadey answers', () => {
  const schemas = { LeadSchema, OrganizationSchema, CampaignSchema, PageMetaSchema };
  const value = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true }),
    fc.constantFrom('', '\uD800', '..', -1, 0.5, 1e300, Number.POSITIVE_INFINITY, '2026-01-01T00:00:00Z'),
  );
  const names = Object.keys({
    ...LeadSchema.entries,
    ...OrganizationSchema.entries,
    ...PageMetaSchema.entries,
  });
  const nearlyRight = fc.dictionary(fc.constantFrom(...names), value);

  test.each(Object.entries(schemas))('%s never throws, and knows again what it let through', (_, schema) => {
    fc.assert(
      fc.property(fc.oneof(value, nearlyRight), fc.boolean(), (change, bare) => {
        const whole = { ...quickstartLead, plan: '', page: 1, pageSize: 1, totalCount: 1, totalPages: 1 };
        const credits = { balance: 0, included: 0, used: 0 };
        const answer = bare || typeof change !== 'object' ? change : { ...whole, credits, ...change };
        const parsed = v.safeParse<v.GenericSchema>(schema, answer);
        if (!parsed.success) return;
        const stored: unknown = JSON.parse(JSON.stringify(parsed.output));
        expect(v.parse<v.GenericSchema>(schema, stored)).toEqual(stored);
        expect(JSON.stringify(stored)).not.toMatch(/\\u0000|\\ud800|\u202E/);
      }),
    );
  });
});
