import type { Listing } from '../listing.ts';
import { hash } from '../random.ts';

/**
 * A page of a large table, without looking at more rows than the page has: rows of one time that the page
 * shows only in part come in an order drawn anew by `draw`. Each time's rows still take up the same positions.
 */
export function largePage(listing: Listing, offset: number, limit: number, draw: number): number[] {
  const end = Math.min(listing.length, offset + limit);
  const rows: number[] = [];
  for (let position = offset; position < end; ) {
    const time = listing.createdAt(listing.rowAt(position));
    const first = firstAtOrBefore(listing, time);
    const next = firstAtOrBefore(listing, time - 1);
    const size = next - first;
    const { factor, shift } = shuffle(size, hash(listing.seed, first, draw));
    for (; position < Math.min(end, next); position++) {
      rows.push(listing.rowAt(first + ((factor * (position - first) + shift) % size)));
    }
  }
  return rows;
}

/** The first position whose row is as old as `time` or older; the listing is newest first. */
function firstAtOrBefore(listing: Listing, time: number): number {
  let low = 0;
  let high = listing.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (listing.createdAt(listing.rowAt(middle)) > time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `factor * n + shift` modulo `size` meets every number once if the factor and the size share no divisor. */
function shuffle(size: number, random: number): { factor: number; shift: number } {
  let factor = 1 + (random % size);
  while (commonDivisor(factor, size) !== 1) factor = (factor % size) + 1;
  return { factor, shift: (random >>> 7) % size };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
