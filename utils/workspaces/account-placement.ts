import type { Account } from '../storage/schemas.ts';
import { kindOfItem, STAYING } from './inactive-workspaces.ts';

/** What is stored of a workspace for longer than its leads: where its key lies. */
const LASTING = ['key', 'hooks', 'account', 'others', ...STAYING];
/** What memory-only storage holds besides these is people's data, or tells where among it somebody was looking. */
const NOT_PEOPLE = [...LASTING, 'budget', 'unsealing', 'lockAt'];

export const isLasting = (name: string) => LASTING.includes(kindOfItem(name));
export const isPeople = (name: string) => !NOT_PEOPLE.includes(kindOfItem(name));

/** The account as it is kept with a passphrase; one that is to be forgotten stays in memory only. */
export function sealedAccount(account: Account): Account {
  return account.forgetOnClose ? account : { ...account, forgetOnClose: true, sealed: true };
}

/** The account as it is kept without one. */
export function clearAccount(account: Account): Account {
  return account.sealed ? { ...account, forgetOnClose: false, sealed: false } : account;
}

/** What was learned of an account, where that one lies by now. */
export function inPlaceOf({ forgetOnClose, sealed }: Account, learned: Account): Account {
  return { ...learned, forgetOnClose, sealed };
}
