import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, indexOf } from './ids.ts';

describe('ids', () => {
  it('lead back to their index, and to nothing from another workspace or table', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1000), (index, seed) => {
        const id = idOf('lead', seed, index);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(indexOf('lead', seed, id)).toBe(index);
        expect(indexOf('lead', seed + 1, id)).toBe(-1);
        expect(indexOf('contact', seed, id)).toBe(-1);
      }),
    );
  });

  it('takes no foreign text for an id', () => {
    for (const text of ['', 'x', '00000000-0000-4000-a000-000000000000'])
      expect(indexOf('lead', 1, text)).toBe(-1);
  });
});
