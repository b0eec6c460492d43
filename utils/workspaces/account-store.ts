import { createMutex, type Lock } from '../background/mutex.ts';
import type { Account } from '../storage/schemas.ts';
import { readAll, readCurrent, readInactive } from './account-location.ts';
import { type AccountRelocation, createAccountRelocation } from './account-relocation.ts';
import { type AccountUpdates, createAccountUpdates } from './account-updates.ts';
import { createWorkspaceRemoval, type WorkspaceRemoval } from './workspace-removal.ts';
import { createWorkspaceSwitch, type WorkspaceSwitch } from './workspace-switch.ts';

/** Who is connected. An account lies where its key lies, and nothing fetched outlives it. */
export interface AccountStore extends AccountUpdates, WorkspaceSwitch, WorkspaceRemoval, AccountRelocation {
  /** The workspace in use. */
  read(): Promise<Account | null>;
  /** The connected workspaces that are not in use. */
  others(): Promise<Account[]>;
  /** All connected workspaces, the one in use first. */
  all(): Promise<Account[]>;
  /** Runs a job while nobody changes who is connected. */
  readonly exclusively: Lock;
}

/** The one way to change who is connected: all its jobs share a lock. */
export function createAccountStore(): AccountStore {
  const lock = createMutex();
  return {
    read: readCurrent,
    others: readInactive,
    all: readAll,
    exclusively: lock,
    ...createAccountUpdates(lock),
    ...createWorkspaceSwitch(lock),
    ...createWorkspaceRemoval(lock),
    ...createAccountRelocation(lock),
  };
}
