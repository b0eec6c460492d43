import type { Account } from '../storage/schemas.ts';

/**
 * Whether something newer of this connection is known already: what is stored and what the background answers come by
 * ways of their own, and either may be overtaken. From a clock that was ahead nothing is newer. `now` in milliseconds.
 */
export function isOutdated(account: Account, known: Account | null, now: number): boolean {
  return account.connection === known?.connection && account.asOf < known.asOf && known.asOf <= now;
}
