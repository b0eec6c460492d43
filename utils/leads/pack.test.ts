// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownLead } from './known-lead.ts';
import { packLeads, unpackLeads } from './pack.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const knownLead: fc.Arbitrary<KnownLead> = fc.record({
  lead: fc.record({
    id: text,
    name: text,
    firstName: text,
    lastName: text,
    title: text,
    company: text,
    email: text,
    phone: text,
    linkedinUrl: text,
    status: text,
    source: text,
    score: fc.option(fc.integer()),
    campaignId: text,
    campaignName: text,
    createdAt: text,
  }),
  seen: fc.nat(),
});

describe('Leads packed for memory-only storage', () => {
  test('come out as they went in, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(knownLead, { maxLength: 30 }), async (leads) => {
        expect(await unpackLeads(await packLeads(leads))).toEqual(leads);
      }),
      { numRuns: 50 },
    );
  });

  test('count as absent when anything in them is damaged', async () => {
    const packed = await packLeads(fc.sample(knownLead, { numRuns: 20, seed: 7 }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 24, max: packed.length - 13 }), async (at) => {
        const other = packed[at] === 'A' ? 'B' : 'A';
        expect(await unpackLeads(packed.slice(0, at) + other + packed.slice(at + 1))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('count as absent when they are something else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (anything) => {
        expect(await unpackLeads(anything)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
