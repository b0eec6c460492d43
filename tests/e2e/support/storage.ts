import type { Page } from 'puppeteer-core';
import { putChunksOnDisk, type SealedOnDisk } from './stored-chunks.ts';

export type Stored = Record<string, unknown>;

interface Area {
  get(keys: null): Promise<Stored>;
  set(items: Stored): Promise<void>;
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
}

const areas = ['local', 'session', 'sync'] as const;
export type AreaName = (typeof areas)[number];

/** What a page of the extension has within reach; Chromium calls it `chrome`, Firefox `browser`. */
export interface ExtensionScope {
  browser?: ExtensionApi;
  chrome: ExtensionApi;
}

interface ExtensionApi {
  storage: Record<AreaName | 'managed', Area>;
  runtime: { sendMessage(message: object): Promise<unknown> };
  alarms: { getAll(): Promise<{ name: string }[]>; clear(name: string): Promise<boolean> };
}

/** Everything in the storage areas of the extension, read through one of its open pages. */
export async function stored(page: Page): Promise<Record<AreaName, Stored>> {
  const all = await page.evaluate(async (names) => {
    const { browser, chrome } = globalThis as unknown as ExtensionScope;
    const { storage } = browser ?? chrome;
    return Promise.all(names.map((name) => storage[name].get(null)));
  }, areas);
  const [local = {}, session = {}, sync = {}] = all;
  return { local, session, sync };
}

/** Writes into `storage.local` by hand, through an open page of the extension; what there was before is gone. */
export function storeLocally(page: Page, items: Stored): Promise<void> {
  return page.evaluate(async (values) => {
    const { browser, chrome } = globalThis as unknown as ExtensionScope;
    const { local } = (browser ?? chrome).storage;
    await local.clear();
    await local.set(values);
  }, items);
}

/** Takes one item out of `storage.session` by hand. */
export function forget(page: Page, name: string): Promise<void> {
  return page.evaluate(async (item) => {
    const { browser, chrome } = globalThis as unknown as ExtensionScope;
    await (browser ?? chrome).storage.session.remove(item);
  }, name);
}

/** As {@link storeLocally}, beside what there is. */
export function storeBeside(page: Page, items: Stored): Promise<void> {
  return page.evaluate(async (values) => {
    const { browser, chrome } = globalThis as unknown as ExtensionScope;
    await (browser ?? chrome).storage.local.set(values);
  }, items);
}

/** What the administrators of this machine have decided, as the extension gets it. */
export function managed(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as ExtensionScope;
    return (browser ?? chrome).storage.managed.get(null);
  });
}

/** Everything in the places where a page of the web would keep something, but for the sealed chunks of leads. */
export function storedAsWebPage(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => [
    ...Object.entries(localStorage),
    ...Object.entries(sessionStorage),
    ...(await indexedDB.databases()).filter(({ name }) => name !== 'leads'),
    ...(await caches.keys()),
    document.cookie,
  ]);
}

/**
 * As after installing. Disconnecting first ends what is on its way, which would be written behind the wipe; and no
 * alarm of what is over rings in the middle of what comes next.
 */
export function wipe(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as ExtensionScope;
    const { storage, runtime, alarms } = browser ?? chrome;
    await runtime.sendMessage({ type: 'disconnect' });
    const { local, session, sync } = storage;
    await Promise.all([local.clear(), session.clear(), sync.clear()]);
    for (const { name } of await alarms.getAll()) if (name !== 'credits') await alarms.clear(name);
  });
}

/** In milliseconds since the epoch. */
export interface Moments {
  /** When all this was stored. */
  readonly at: number;
  /** When Leadey had last been asked about the credits then. */
  readonly learned: number;
}

/**
 * Stores what was stored before, as if Leadey had been asked just now, however long ago it was: else whoever returned
 * would ask anew. What was still to come then is as far ahead again.
 */
export async function putBack(
  page: Page,
  state: Record<'local' | 'session', Stored>,
  chunks: readonly SealedOnDisk[],
  { at, learned }: Moments,
): Promise<void> {
  const now = Date.now();
  const moved = (time: number) => (time > at ? time + now - at : Math.min(time + now - learned, now));
  const later = (value: unknown): unknown => {
    if (typeof value === 'number') return Math.abs(value - at) < 3_600_000 ? moved(value) : value;
    if (Array.isArray(value)) return value.map(later);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, later(part)]));
  };
  const put = (area: 'local' | 'session') =>
    page.evaluate(
      async (name, items) => {
        const { browser, chrome } = globalThis as unknown as ExtensionScope;
        await (browser ?? chrome).storage[name].set(items);
      },
      area,
      later(state[area]) as Stored,
    );
  // What was fetched first: with the account everything else comes into force.
  await put('session');
  await putChunksOnDisk(page, chunks);
  await put('local');
}

/** Makes all that is stored older, as if so many milliseconds had gone by, whatever it is stored as. */
export function letTimePass(page: Page, ms: number): Promise<void> {
  return page.evaluate(async (by) => {
    const isRecent = (value: unknown) =>
      typeof value === 'number' && Math.abs(Date.now() - value) < 3_600_000;
    const older = (value: unknown): unknown => {
      if (isRecent(value)) return (value as number) - by;
      if (Array.isArray(value)) return value.map(older);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, older(part)]));
    };
    const { browser, chrome } = globalThis as unknown as ExtensionScope;
    const { local, session } = (browser ?? chrome).storage;
    for (const area of [local, session]) await area.set(older(await area.get(null)) as Stored);
  }, ms);
}
