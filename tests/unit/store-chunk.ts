import { browser } from 'wxt/browser';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { writeChunks } from '../../utils/sync/chunk-writer.ts';

/** Stores leads as the first chunk of a connection, as the sync does. */
export async function storeChunk(connection: string, leads: readonly Lead[], version = 1): Promise<void> {
  const known = leads.map((lead) => ({ lead, seen: 1 }));
  await browser.storage.session.set(await writeChunks(connection, new Map([[0, { known, version }]])));
}
