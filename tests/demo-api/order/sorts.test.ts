import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Listing, listingOf } from '../listing.ts';
import { topRows } from './bounded-heap.ts';
import { largePage } from './large-order.ts';
import { sortedRows } from './quicksort.ts';

const someTimes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 120 });
const newestFirst = (times: readonly number[]) => [...times].sort((a, b) => b - a);

describe('the sorts sort, whatever they do to equal times', () => {
  it('quicksort: every row once, newest first', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const rows = [...sortedRows(Float64Array.from(times))];
        expect(new Set(rows).size).toBe(times.length);
        expect(rows.map((row) => times[row])).toEqual(newestFirst(times));
      }),
    );
  });

  it('top-N heap: the newest so many, each once', () => {
    fc.assert(
      fc.property(someTimes, fc.nat(), (times, random) => {
        const bound = 1 + (random % times.length);
        const rows = [...topRows(Float64Array.from(times), bound)];
        expect(new Set(rows).size).toBe(bound);
        expect(rows.map((row) => times[row])).toEqual(newestFirst(times).slice(0, bound));
      }),
    );
  });

  it('large tables: a page is as new as it should be and repeats nothing in itself', () => {
    fc.assert(
      fc.property(
        someTimes,
        fc.nat(130),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        (times, offset, limit, draw) => {
          const sorted = newestFirst(times);
          const createdAt = (row: number) => sorted[row] ?? 0;
          const rows = sorted.map((_, row) => row);
          const listing: Listing = listingOf(rows, {
            createdAt,
            hasTies: true,
            seed: 1,
            stored: 'oldest-first',
          });
          const page = largePage(listing, offset, limit, draw);
          expect(new Set(page).size).toBe(page.length);
          expect(page.map(createdAt)).toEqual(sorted.slice(offset, offset + limit));
        },
      ),
    );
  });
});
