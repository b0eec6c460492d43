// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { bareLead } from '../../tests/unit/samples.ts';
import { storedChunkKey } from '../storage/chunk-cipher.ts';
import { connectionsWithChunks, readSealed, writeSealed } from '../storage/chunk-database.ts';
import { isDiskAllowed } from '../storage/disk-allowed.ts';
import { createChunkReader } from '../storage/stored-chunks.ts';
import { removeLeftovers, removeUnreadableChunks, writeChunks } from './chunk-writer.ts';

const known = [{ lead: { ...bareLead, id: 'ada', name: 'Ada Lovelace' }, seen: 1 }];
const read = (connection: string, number = 0, version = 1) =>
  createChunkReader()(connection, number, version);
/** Each test has a connection of its own. */
const newConnection = () => crypto.randomUUID();

async function written(connection: string, number = 0, version = 1): Promise<void> {
  const inMemory = await writeChunks(connection, new Map([[number, { known, version }]]));
  await browser.storage.session.set(inMemory);
}

afterEach(() => vi.unstubAllGlobals());

describe('Chunks of leads on the disk', () => {
  test('are read as they were written, and nobody’s name stands in them', async () => {
    const connection = newConnection();
    await written(connection);
    expect(await read(connection)).toEqual({ known, version: 1 });
    const sealed = await readSealed(connection, 0);
    expect(new TextDecoder().decode(sealed?.sealed)).not.toContain('Lovelace');
    expect(Object.keys(await browser.storage.session.get(null))).toEqual([`chunk:${connection}:key`]);
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  test('cannot be read once their key is gone, nor with another key', async () => {
    const connection = newConnection();
    await written(connection);
    await storedChunkKey(connection).remove();
    expect(await read(connection)).toBeNull();
    await written(connection, 1);
    expect(await read(connection)).toBeNull();
    expect(await read(connection, 1)).toEqual({ known, version: 1 });
  });

  test('count as absent when they are damaged, lie in another’s place, or are older than asked for', async () => {
    const connection = newConnection();
    await written(connection);
    const sealed = await readSealed(connection, 0);
    if (sealed === null) throw new Error('Nothing lies on the disk');
    await writeSealed(connection, new Map([[1, sealed]]));
    expect(await read(connection, 1)).toBeNull();
    expect(await read(connection, 0, 2)).toBeNull();
    new Uint8Array(sealed.sealed).reverse();
    await writeSealed(connection, new Map([[0, sealed]]));
    expect(await read(connection)).toBeNull();
  });

  test('are read by a page that read others under a key that was cleared since', async () => {
    const connection = newConnection();
    await written(connection);
    const reader = createChunkReader();
    await reader(connection, 0, 1);
    await storedChunkKey(connection).remove();
    await written(connection, 0, 2);
    expect(await reader(connection, 0, 2)).toEqual({ known, version: 2 });
  });

  test('lie in memory where the browser keeps pages from storing anything', async () => {
    const connection = newConnection();
    await written(connection);
    expect(await isDiskAllowed()).toBe(true);
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
    vi.resetModules();
    const elsewhere = await import('./chunk-writer.ts');
    const { createChunkReader: createReader } = await import('../storage/stored-chunks.ts');
    const inMemory = await elsewhere.writeChunks(connection, new Map([[3, { known, version: 4 }]]));
    expect(Object.keys(inMemory)).toEqual([`chunk:${connection}:3`]);
    await browser.storage.session.set(inMemory);
    expect(await createReader()(connection, 3, 4)).toEqual({ known, version: null });
    const disk = await import('../storage/disk-allowed.ts');
    expect(await disk.isDiskAllowed()).toBe(false);
    // There is nothing to remove either.
    await elsewhere.removeLeftovers();
  });

  test('that nobody can read any more are removed, at the start and when a key goes', async () => {
    const [gone, kept] = [newConnection(), newConnection()];
    await written(gone);
    await written(kept);
    await browser.storage.session.remove(`chunk:${gone}:key`);
    await removeLeftovers();
    expect([...(await connectionsWithChunks())].includes(gone)).toBe(false);
    removeUnreadableChunks();
    await browser.storage.session.remove(`chunk:${kept}:key`);
    await expect.poll(async () => [...(await connectionsWithChunks())].includes(kept)).toBe(false);
  });
});
