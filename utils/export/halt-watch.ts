import type { SyncState } from '../storage/sync-schemas.ts';

/** In milliseconds: as long as an ended worker takes to be woken. */
const HALTED_AFTER = 30_000;

/** Tells from one look at syncing to the next whether it has come to a halt, once for each half minute it has. */
export function createHaltWatch(now: () => number): (sync: SyncState | null) => boolean {
  let place: string | null = null;
  let since = 0;
  return (sync) => {
    const before = place;
    place = placeOf(sync);
    // However far, to either side: the clock may be set back.
    const isHalted = place === before && Math.abs(now() - since) >= HALTED_AFTER;
    if (place !== before || isHalted) since = now();
    return isHalted;
  };
}

/** Crawls may go through many pages and find nothing new: those tell of no halt. */
function placeOf(sync: SyncState | null): string {
  const { round, page, crawl } = sync?.plan ?? {};
  return JSON.stringify([sync?.known, round, page, crawl]);
}
