import type { Lock } from '../background/mutex.ts';
import { readOthers, writeOthers } from '../storage/other-accounts.ts';
import { readCurrent } from './account-location.ts';
import { activateWorkspace } from './activate-workspace.ts';
import { removeInactive } from './inactive-workspaces.ts';
import { clearEverything, clearPeopleOf, clearPeopleOfAll } from './stored-data.ts';

/** What removes stored data because a person says so. */
export interface WorkspaceRemoval {
  /** Removes the leads and all that tells of people, of every workspace; connections, credits and settings stay. */
  clearPeople(): Promise<void>;
  /** Removes the workspace of this organization (`null`: whatever is in use), its key and everything stored for it. */
  remove(organization: string | null, forgetKey: () => Promise<void>): Promise<void>;
}

export function createWorkspaceRemoval(lock: Lock): WorkspaceRemoval {
  return {
    clearPeople: () =>
      lock(async () => {
        const account = await readCurrent();
        if (account !== null) await clearPeopleOfAll(account.connection);
      }),
    remove: (organization, forgetKey) =>
      lock(async () => {
        const account = await readCurrent();
        const known = await readOthers(account);
        const isInUse = organization === null || account?.organization.id === organization;
        await forgetKey();
        if (!isInUse) {
          const going = known.find((other) => other.organization.id === organization);
          if (going !== undefined) await removeInactive(going.organization.id, going.connection);
          return writeOthers(known.filter((other) => other !== going));
        }
        const [next] = known;
        if (next === undefined || account === null) return clearEverything();
        await clearPeopleOf(account.connection);
        await removeInactive(account.organization.id, account.connection);
        await activateWorkspace(next, null);
      }),
  };
}
