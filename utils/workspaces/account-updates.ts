import type { Lock } from '../background/mutex.ts';
import type { Organization } from '../leadey/schemas.ts';
import { writeOthers } from '../storage/other-accounts.ts';
import type { Account } from '../storage/schemas.ts';
import { itemOf, readAll, readCurrent, readInactive } from './account-location.ts';
import { inPlaceOf } from './account-placement.ts';
import { clearPeopleOf, clearPeopleOfInactive } from './stored-data.ts';

/** What Leadey's answers change of an account, and only while it is still the one that was asked with. */
export interface AccountUpdates {
  /** Whether this connection is the one in use, and Leadey accepts its key. */
  isCurrent(connection: string): Promise<boolean>;
  /** Runs `write` only while that is so, and lets nobody change it meanwhile. */
  whileCurrent(connection: string, write: (account: Account) => Promise<void>): Promise<void>;
  /** Runs `write` only while this connection is the one in use, be its key refused. */
  whileThere(connection: string, write: () => Promise<void>): Promise<void>;
  /** Takes in what `/me` said; `null` when the key was changed or refused meanwhile. `asOf` in milliseconds. */
  update(connection: string, organization: Organization, asOf: number): Promise<Account | null>;
  /** Runs `write` only while this connection is one of those not in use, with the account as it is by then. */
  whileOther(connection: string, write: (account: Account) => Promise<void>): Promise<void>;
  /**
   * Runs `write` with the connection that has the key of this account by now, if one has: it may have been connected anew
   * meanwhile, or have gone out of use.
   */
  whileKeyThere(account: Account, write: (connection: string) => Promise<void>): Promise<void>;
  /** Changes an account that is not in use; nothing where it is in use by now, or gone. */
  updateOther(account: Account): Promise<void>;
  /**
   * Leadey no longer accepts the key: people's data goes, the organization's name and credits stay. Whether the workspace
   * is in use or not: somebody may have switched while Leadey was asked.
   */
  refuse(connection: string): Promise<void>;
}

export function createAccountUpdates(lock: Lock): AccountUpdates {
  async function whileCurrent(connection: string, write: (account: Account) => Promise<void>): Promise<void> {
    await lock(async () => {
      const account = await readCurrent();
      if (isAccepted(account, connection)) await write(account);
    });
  }

  async function whileOther(connection: string, write: (account: Account) => Promise<void>): Promise<void> {
    await lock(async () => {
      const account = (await readInactive()).find((other) => other.connection === connection);
      if (account !== undefined) await write(account);
    });
  }

  async function writeOther(account: Account): Promise<void> {
    const isIt = ({ connection }: Account) => connection === account.connection;
    await writeOthers((await readInactive()).map((one) => (isIt(one) ? inPlaceOf(one, account) : one)));
  }

  return {
    isCurrent: async (connection) => isAccepted(await readCurrent(), connection),
    whileCurrent,
    whileThere: (connection, write) =>
      lock(async () => {
        if ((await readCurrent())?.connection === connection) await write();
      }),
    update: async (connection, organization, asOf) => {
      let updated: Account | null = null;
      await whileCurrent(connection, async (account) => {
        updated = { ...account, organization, asOf };
        await itemOf(account).write(updated);
      });
      return updated;
    },
    whileOther,
    whileKeyThere: (known, write) =>
      lock(async () => {
        const account = (await readAll()).find((one) => isOfSameKey(one, known));
        if (account !== undefined) await write(account.connection);
      }),
    updateOther: (account) => whileOther(account.connection, () => writeOther(account)),
    refuse: (connection) =>
      lock(async () => {
        const current = await readCurrent();
        // People's data first: cut off before the state is written, the next request finds the key refused again.
        if (isAccepted(current, connection)) {
          await clearPeopleOf(connection);
          return itemOf(current).write({ ...current, state: 'refused' });
        }
        const other = (await readInactive()).find((one) => isAccepted(one, connection));
        if (other === undefined) return;
        await clearPeopleOfInactive(other);
        await writeOther({ ...other, state: 'refused' });
      }),
  };
}

/** A refused key's answers that are still on their way must neither take it back nor bring people's data again. */
function isAccepted(account: Account | null, connection: string): account is Account {
  return account?.connection === connection && account.state === 'connected';
}

/** Whether two accounts are of one key: each time it is connected, an account has another connection. */
export function isOfSameKey(one: Account, other: Account): boolean {
  return one.organization.id === other.organization.id && one.maskedKey === other.maskedKey;
}
