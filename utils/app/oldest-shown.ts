import type { Account } from '../storage/schemas.ts';
import { type ListState, shownSnapshot } from './state.ts';

/** As of when what is shown is: as old as its oldest part, in milliseconds since the epoch; 0 when nothing is. */
export function oldestShown(account: Account | null, list: ListState): number {
  const asOf = account?.asOf ?? 0;
  return Math.min(asOf, shownSnapshot(list)?.at ?? asOf);
}
