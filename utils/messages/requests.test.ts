// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { RequestSchema } from './requests.ts';

const leads = { type: 'load-leads', query: FIRST_PAGE, maxAge: 0, caller: 'here', ahead: false };

describe('What may be asked of the background', () => {
  test.each([
    [{ type: 'connect', pasted: 'x', forgetOnClose: true }],
    [{ type: 'reconnect' }],
    [{ type: 'disconnect' }],
    [{ type: 'load-organization', maxAge: 0 }],
    [leads],
    [{ type: 'load-lead', id: 'lead_1' }],
    [{ type: 'load-campaigns', maxAge: 600_000 }],
  ])('%j', (request) => expect(v.parse(RequestSchema, request)).toEqual(request));

  test.each([
    ['nothing', undefined],
    ['a text', 'disconnect'],
    ['what nobody does', { type: 'read-key' }],
    ['a name every object has', { type: 'constructor' }],
    ['an age below nothing', { ...leads, maxAge: -1 }],
    ['an age that is none', { ...leads, maxAge: Number.NaN }],
    ['half a page', { ...leads, query: { ...FIRST_PAGE, page: 0.5 } }],
    ['a caller as long as a book', { ...leads, caller: 'x'.repeat(101) }],
    ['no lead', { type: 'load-lead', id: '' }],
    ['a lead that climbs out of its place', { type: 'load-lead', id: '..' }],
    ['a key that is no text', { type: 'connect', pasted: ['x'], forgetOnClose: true }],
  ])('not %s', (_, message) => expect(v.is(RequestSchema, message)).toBe(false));

  test('whatever arrives, nothing throws, and nothing passes but what was listed', () => {
    const type = fc.constantFrom('connect', 'load-leads', 'load-lead', 'disconnect', '__proto__');
    const message = fc.oneof(fc.anything(), fc.record({ type, id: fc.anything(), query: fc.anything() }));
    fc.assert(
      fc.property(message, (value) => {
        const parsed = v.safeParse(RequestSchema, value);
        if (parsed.success) expect(['disconnect', 'load-lead']).toContain(parsed.output.type);
      }),
    );
  });
});
