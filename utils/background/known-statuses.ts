import type { Lead } from '../leadey/schemas.ts';
import { storedStatuses } from '../storage/stored-snapshots.ts';

/** Far more than a workspace invents; a list without an end would not be one to choose from. */
const MOST_STATUSES = 200;

/** Every workspace can add statuses of its own, and Leadey has no list of them: they are remembered as met. */
export interface KnownStatuses {
  meet(connection: string, leads: readonly Lead[]): Promise<void>;
}

export function createKnownStatuses(): KnownStatuses {
  return {
    meet: async (connection, leads) => {
      const stored = await storedStatuses.read();
      const known = new Set(stored?.connection === connection ? stored.statuses : []);
      const before = known.size;
      for (const { status } of leads) if (status !== '') known.add(status);
      if (known.size === before) return;
      await storedStatuses.write({ connection, statuses: [...known].slice(0, MOST_STATUSES) });
    },
  };
}
