import type { Page } from 'puppeteer-core';

/** A chunk of synced leads as it lies on the disk, sealed. */
export interface SealedOnDisk {
  readonly name: [connection: string, number: number];
  readonly version: number;
  readonly iv: readonly number[];
  readonly sealed: readonly number[];
}

/** Runs inside the page, with the name of the database that `utils/storage/chunk-database.ts` opens. */
const OPEN = `(mode) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('leads', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('chunks');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => resolve(opening.result.transaction('chunks', mode).objectStore('chunks'));
})`;

/** All of them, read through one of the extension's open pages. */
export function readChunksOnDisk(page: Page): Promise<SealedOnDisk[]> {
  return page.evaluate(`(async () => {
    const store = await (${OPEN})('readonly');
    const all = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const [names, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
    store.transaction.db.close();
    return values.map(({ version, iv, sealed }, place) => ({
      name: names[place], version, iv: [...iv], sealed: [...new Uint8Array(sealed)],
    }));
  })()`) as Promise<SealedOnDisk[]>;
}

/** Puts them back. Their key has to be there by then, or the background removes what nobody can read. */
export function putChunksOnDisk(page: Page, chunks: readonly SealedOnDisk[]): Promise<void> {
  return page.evaluate(`(async () => {
    const store = await (${OPEN})('readwrite');
    for (const { name, version, iv, sealed } of ${JSON.stringify(chunks)}) {
      store.put({ version, iv: Uint8Array.from(iv), sealed: Uint8Array.from(sealed).buffer }, name);
    }
    await new Promise((resolve, reject) => {
      store.transaction.oncomplete = resolve;
      store.transaction.onerror = () => reject(store.transaction.error);
    });
    store.transaction.db.close();
  })()`) as Promise<void>;
}
