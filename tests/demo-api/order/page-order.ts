import type { Listing } from '../listing.ts';
import { topRows } from './bounded-heap.ts';
import { largePage } from './large-order.ts';
import { sortedRows } from './quicksort.ts';

/** Up to here the database's sort is played through; a larger table is sorted by several workers at once. */
const LARGEST_PLAYED = 20_000;

/** How many rows fit into the memory of one sort. */
const ROWS_IN_MEMORY = 8000;

/** The rows of a listing as the database reads them. */
interface Stored {
  rows: Int32Array;
  times: Float64Array;
  sorted: Int32Array | null;
}

const storedOf = new WeakMap<Listing, Stored>();
let draws = 0;

/**
 * The rows of one page, in the order that sorting by `createdAt` alone leaves them. It depends on how the
 * database sorts: the whole table, or only as many rows as the page needs, which leaves equal ones in another
 * order at each page. So a walk through the pages meets some rows twice and others never.
 */
export function pageRows(listing: Listing, offset: number, limit: number): number[] {
  const end = Math.min(listing.length, offset + limit);
  if (offset >= end) return [];
  if (!listing.hasTies)
    return Array.from({ length: end - offset }, (_, index) => listing.rowAt(offset + index));
  if (listing.length > LARGEST_PLAYED) return largePage(listing, offset, limit, ++draws);
  const stored = read(listing);
  const order = keepsTopOnly(listing.length, offset + limit)
    ? topRows(stored.times, offset + limit)
    : allSorted(stored);
  return Array.from(order.subarray(offset, end), (place) => stored.rows[place] ?? 0);
}

/** PostgreSQL's own rule for when a heap of the top rows is cheaper than sorting them all. */
function keepsTopOnly(count: number, bound: number): boolean {
  return count > 2 * bound || (count > ROWS_IN_MEMORY && bound < ROWS_IN_MEMORY);
}

function allSorted(stored: Stored): Int32Array {
  stored.sorted ??= sortedRows(stored.times);
  return stored.sorted;
}

function read(listing: Listing): Stored {
  const known = storedOf.get(listing);
  if (known) return known;
  const rows = Int32Array.from({ length: listing.length }, (_, position) => listing.rowAt(position));
  if (listing.stored === 'oldest-first') rows.reverse();
  const stored = { rows, times: Float64Array.from(rows, (row) => listing.createdAt(row)), sorted: null };
  storedOf.set(listing, stored);
  return stored;
}
