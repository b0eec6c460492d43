import { storedValue } from './stored-value.ts';
import { LeadSyncSchema } from './sync-schemas.ts';

export const storedSync = storedValue('session', 'sync', LeadSyncSchema);

/** One part of the lookup by site and profile (`utils/lookup/lookup-index.ts`); goes with the chunks. */
export function lookupKey(connection: string, shard: number): string {
  return `chunk:${connection}:lookup:${shard}`;
}
