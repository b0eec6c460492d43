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

describe('Leads packed for the disk', () => {
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
      fc.asyncProperty(fc.integer({ min: 18, max: packed.length - 9 }), async (at) => {
        const damaged = packed.map((byte, place) => (place === at ? byte ^ 1 : byte));
        expect(await unpackLeads(damaged)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('count as absent when they are something else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (anything) => {
        expect(await unpackLeads(Uint8Array.from(anything))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
