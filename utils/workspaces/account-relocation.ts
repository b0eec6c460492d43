import type { Lock } from '../background/mutex.ts';
import { readOthers, writeOthers } from '../storage/other-accounts.ts';
import type { Account } from '../storage/schemas.ts';
import { readLock } from '../storage/stored-lock.ts';
import { areaOf, readCurrent, writeCurrent } from './account-location.ts';
import { followAccount } from './inactive-workspaces.ts';

/** What moves accounts, and what is kept for them, between memory and the disk. */
export interface AccountRelocation {
  /** Puts this workspace and its key into memory, or onto the disk. */
  relocate(
    organization: string,
    forgetOnClose: boolean,
    moveKey: (forgetOnClose: boolean) => Promise<void>,
  ): Promise<void>;
  /** Puts each account where it says, changed, that it lies. For a job that is run `exclusively`. */
  move(change: (account: Account) => Account): Promise<void>;
}

export function createAccountRelocation(lock: Lock): AccountRelocation {
  async function move(change: (account: Account) => Account): Promise<void> {
    const account = await readCurrent();
    const known = await readOthers(account);
    if (account !== null) await writeCurrent(change(account));
    await writeOthers(known.map(change));
  }

  return {
    relocate: (organization, forgetOnClose, moveKey) =>
      lock(async () => {
        const seals = (await readLock()) !== 'none';
        const there = { forgetOnClose: forgetOnClose || seals, sealed: seals && !forgetOnClose };
        await moveKey(there.forgetOnClose);
        await move((one) => (one.organization.id === organization ? { ...one, ...there } : one));
        await followAccount(areaOf(there), organization);
      }),
    move,
  };
}
