// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  DAY,
  type DirectoryStage,
  directoryStage,
  listed,
  NWTRADERS,
} from '../../tests/unit/directory-stage.ts';
import { CONNECTION } from '../../tests/unit/sync-stage.ts';
import { DIRECTORY, readSealed, writeSealed } from '../storage/chunk-database.ts';
import { readDirectory } from '../storage/stored-directory.ts';
import { createAccountStore } from '../workspaces/account-store.ts';

let stage: DirectoryStage;
beforeEach(async () => {
  stage = await directoryStage();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.api.close();
});

/** Somebody connects a second workspace, which is in use then. */
async function withAnotherWorkspace() {
  const accounts = createAccountStore();
  const own = await accounts.read();
  if (own === null) throw new Error('Nobody is connected');
  const organization = { ...own.organization, id: 'another' };
  await accounts.enter({ ...own, connection: 'connection-2', organization }, 'add', async () => {});
  return { accounts, own };
}

describe('What is kept of Leadey’s directory of companies', { timeout: 30_000 }, () => {
  test('is kept only of companies that leads are matched by', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    const kept = (await readDirectory(CONNECTION))?.directory.entries;
    expect(kept).toEqual([['northwind', 'nwtraders.com', '', false]]);
  });

  test('lies on the disk as noise, whose key is in memory, and nothing of it anywhere else', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    const sealed = await readSealed(CONNECTION, DIRECTORY);
    expect(sealed).not.toBeNull();
    const bytes = Buffer.from(sealed?.sealed ?? new ArrayBuffer(0));
    expect(bytes.includes('nwtraders')).toBe(false);
    const names = Object.keys(await browser.storage.session.get(null));
    expect(names.filter((name) => name.endsWith(':directory'))).toEqual([]);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('nwtraders');
    await browser.storage.session.remove(`chunk:${CONNECTION}:key`);
    expect(await readDirectory(CONNECTION)).toBeNull();
  });

  test('lies in memory where the browser forbids the disk', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    expect(await stage.toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
    expect(Object.keys(await browser.storage.session.get(null))).toContain(`chunk:${CONNECTION}:directory`);
  });

  test('goes with people’s data, and comes back with the leads', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    await createAccountStore().clearPeople();
    expect(await readDirectory(CONNECTION)).toBeNull();
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2, 3]);
    await leadSync.resume();
    await leadSync.run();
    expect(await stage.toldOn(NWTRADERS)).toEqual([[], []]);
    await leadSync.readDirectory();
    expect(await stage.toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('stays with its workspace while another one is in use, and comes back with it', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    const { accounts, own } = await withAnotherWorkspace();
    expect(await readDirectory('connection-2')).toBeNull();
    await accounts.switchTo(own.organization.id);
    expect(await stage.toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2, 3]);
  });

  test.each([
    ['in use', 'o'],
    ['that is not in use', 'another'],
  ])('goes with a workspace %s that is disconnected', async (_, inUse) => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    const { accounts } = await withAnotherWorkspace();
    await accounts.switchTo(inUse);
    await accounts.remove('o', async () => {});
    expect(await readDirectory(CONNECTION)).toBeNull();
    const names = Object.keys(await browser.storage.session.get(null));
    expect(names.filter((name) => name.includes(CONNECTION))).toEqual([]);
  });

  test('goes with a key that is refused', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    await createAccountStore().refuse(CONNECTION);
    expect(await readDirectory(CONNECTION)).toBeNull();
    await leadSync.readDirectory();
    expect(stage.asked).toEqual([1, 2, 3]);
  });

  test('is told to pages where the worker was ended between writing it and saying so', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    const before = await stage.synced();
    await leadSync.readDirectory();
    await browser.storage.session.set({ sync: before });
    const next = stage.worker(250, listed);
    await next.readDirectory();
    expect((await stage.synced()).directory.version).toBeGreaterThan(before.directory.version);
    expect(await stage.toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('that is damaged costs nothing but itself, and is read again the next day', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    const sealed = await readSealed(CONNECTION, DIRECTORY);
    if (sealed === null) throw new Error('Nothing on the disk');
    await writeSealed(CONNECTION, new Map([[DIRECTORY, { ...sealed, version: 99 }]]));
    const next = stage.worker(250, listed);
    await next.checkNewest(0);
    expect(await stage.synced()).toMatchObject({ state: 'complete', known: 22 });
    expect(await stage.toldOn(NWTRADERS)).toEqual([[], []]);
    stage.pass(DAY);
    await next.readDirectory();
    expect(await stage.toldOn(NWTRADERS)).toEqual([['Nora North'], []]);
  });

  test('which says the same as yesterday changes nothing that pages read', async () => {
    const leadSync = await stage.syncedWorker(250, listed);
    await leadSync.readDirectory();
    const { version } = (await stage.synced()).directory;
    stage.pass(DAY);
    await leadSync.readDirectory();
    expect((await stage.synced()).directory.version).toBe(version);
  });
});
