import type { Lock } from '../background/mutex.ts';
import { readOthers } from '../storage/other-accounts.ts';
import type { Account } from '../storage/schemas.ts';
import { readLock } from '../storage/stored-lock.ts';
import { readCurrent, writeCurrent } from './account-location.ts';
import { inPlaceOf, sealedAccount } from './account-placement.ts';
import { activateWorkspace } from './activate-workspace.ts';
import { isAnothersInPlace } from './inactive-workspaces.ts';
import { clearPeopleOf, clearPeopleOfInactive } from './stored-data.ts';

/** What changes which workspace is in use, or with which key. */
export interface WorkspaceSwitch {
  /**
   * Puts this account into use. The one in use before is put aside, or goes with everything stored for it
   * (`replace`); the same workspace with a new key keeps its history. What went; `null` where everything is locked.
   */
  enter(
    account: Account,
    how: 'add' | 'replace',
    keepKey: (forgetOnClose: boolean) => Promise<void>,
  ): Promise<Account[] | null>;
  /** Puts the workspace of this organization into use; whether there is one. */
  switchTo(organization: string): Promise<boolean>;
  /**
   * Gives each workspace what is its own again where a switch was cut off half way: else what is written next for the
   * one in use would go over what is the other's. `forgetAllBut` hears which organizations are connected: a key of any
   * other was being replaced.
   */
  mendSwitch(forgetAllBut: (organizations: readonly string[]) => Promise<void>): Promise<void>;
  /** Puts this account in the place of that connection's (`null`: of none), with the same key; whether it was still so. */
  renew(connection: string | null, account: Account): Promise<boolean>;
  /** Where none is in use (its key was kept in memory only), another one that is connected comes into use. */
  recover(): Promise<Account | null>;
}

export function createWorkspaceSwitch(lock: Lock): WorkspaceSwitch {
  return {
    enter: (accepted, how, keepKey) =>
      lock(async () => {
        const state = await readLock();
        if (state === 'locked') return null;
        const account = state === 'none' ? accepted : sealedAccount(accepted);
        const before = await readCurrent();
        const isSame = before?.organization.id === account.organization.id;
        const gone: Account[] = [];
        if (before !== null && (isSame || how === 'replace')) await clearPeopleOf(before.connection);
        if (before !== null && !isSame && how === 'replace') gone.push(before);
        // What was put aside under its old key: nothing would read it again, or find it to remove it.
        const aside = (await readOthers(before)).find(
          (other) => other.organization.id === account.organization.id,
        );
        if (aside !== undefined) await clearPeopleOfInactive(aside);
        await keepKey(account.forgetOnClose);
        if (isSame) await writeCurrent(account);
        else await activateWorkspace(account, gone.length > 0 ? null : before);
        return gone;
      }),
    switchTo: (organization) =>
      lock(async () => {
        const before = await readCurrent();
        const next = (await readOthers(before)).find((account) => account.organization.id === organization);
        if (next !== undefined) await activateWorkspace(next, before);
        return next !== undefined;
      }),
    mendSwitch: (forgetAllBut) =>
      lock(async () => {
        const current = await readCurrent();
        // A damaged item leaves its key, with which the person can go on.
        if (current === null) return;
        const others = await readOthers(current);
        if (await isAnothersInPlace(current, others)) await activateWorkspace(current, null);
        await forgetAllBut([current, ...others].map(({ organization }) => organization.id));
      }),
    renew: (connection, account) =>
      lock(async () => {
        const before = await readCurrent();
        if ((before?.connection ?? null) !== connection) return false;
        await clearPeopleOf(connection);
        await writeCurrent(before === null ? account : inPlaceOf(before, account));
        return true;
      }),
    recover: () =>
      lock(async () => {
        const before = await readCurrent();
        const [next] = before === null ? await readOthers(null) : [];
        if (next === undefined) return before;
        await activateWorkspace(next, null);
        return next;
      }),
  };
}
