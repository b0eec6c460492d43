import { browser } from 'wxt/browser';
import type { LookupPlan } from '../lookup/first-look.ts';
import { parseShard } from '../lookup/lookup-entries.ts';
import { lookupKey } from './stored-sync.ts';

/** The parts of a connection's lookup that a plan needs; `undefined` for each that is not stored, or is damaged. */
export async function readShards(
  { shards }: LookupPlan,
  connection: string,
): Promise<ReadonlyMap<number, unknown>> {
  const stored = await browser.storage.session.get(shards.map((shard) => lookupKey(connection, shard)));
  return new Map(shards.map((shard) => [shard, parseShard(stored[lookupKey(connection, shard)])]));
}
