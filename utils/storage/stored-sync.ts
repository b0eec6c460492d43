import * as v from 'valibot';
import { type StoredValue, storedValue } from './stored-value.ts';
import { LeadSyncSchema } from './sync-schemas.ts';

export const storedSync = storedValue('session', 'sync', LeadSyncSchema);

/** One part of the lookup by site and profile (`utils/lookup/lookup-index.ts`); goes with the chunks. */
export function lookupKey(connection: string, shard: number): string {
  return `chunk:${connection}:lookup:${shard}`;
}

/** One of the texts that hold all leads of a connection, compressed (`utils/leads/pack.ts`). */
export function storedChunk(connection: string, number: number): StoredValue<string> {
  return storedValue('session', `chunk:${connection}:${number}`, v.string());
}
