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
  const inMemory = shards.map((shard) => stored[lookupKey(connection, shard)]);
  const texts = inMemory.every((text) => text === undefined) ? await onDisk(shards, connection) : inMemory;
  return new Map(shards.map((shard, place) => [shard, parseShard(texts[place])]));
}

/** Large ones lie there, which most popups need not load the code for. */
async function onDisk(shards: readonly number[], connection: string): Promise<readonly unknown[]> {
  const { readSealedShards } = await import('./sealed-shards.ts');
  return readSealedShards(shards, connection);
}
