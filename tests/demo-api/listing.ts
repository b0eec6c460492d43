/** Rows of one table that answer one question, newest first, before paging scrambles equal times. */
export interface Listing {
  readonly length: number;
  rowAt(position: number): number;
  createdAt(row: number): number;
  /** False promises that no two rows share a time, so no work is spent on their order. */
  readonly hasTies: boolean;
  readonly seed: number;
  /** How the rows lie in the table, which decides what happens to those with equal times. */
  readonly stored: 'oldest-first' | 'newest-first';
}

export function listingOf(
  rows: ArrayLike<number>,
  source: Pick<Listing, 'createdAt' | 'hasTies' | 'seed' | 'stored'>,
): Listing {
  return {
    length: rows.length,
    rowAt(position) {
      const row = rows[position];
      if (row === undefined) throw new RangeError(`No position ${position}`);
      return row;
    },
    createdAt: (row) => source.createdAt(row),
    hasTies: source.hasTies,
    seed: source.seed,
    stored: source.stored,
  };
}
