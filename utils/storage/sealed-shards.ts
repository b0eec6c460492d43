import { gunzip } from '../leads/gzip.ts';
import { readChunkKey, unseal } from './chunk-cipher.ts';
import { numberOfShard, readSealed } from './chunk-database.ts';

/** Parts of a connection's lookup that lie on the disk; `undefined` for each that is missing or damaged. */
export async function readSealedShards(
  shards: readonly number[],
  connection: string,
): Promise<readonly (string | undefined)[]> {
  const key = await readChunkKey(connection);
  if (key === null) return shards.map(() => undefined);
  return Promise.all(shards.map((shard) => readOne(key, connection, numberOfShard(shard))));
}

async function readOne(key: CryptoKey, connection: string, number: number): Promise<string | undefined> {
  try {
    const sealed = await readSealed(connection, number);
    const bytes = sealed && (await unseal(key, number, sealed));
    return bytes ? await gunzip(bytes) : undefined;
  } catch {
    // Where the disk is forbidden, the leads themselves are looked through.
    return undefined;
  }
}
