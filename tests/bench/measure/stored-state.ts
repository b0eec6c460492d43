import type { Driver } from './driver.ts';

type Items = Record<string, unknown>;

/** Everything the extension has stored, to be put back before an opening. */
export interface StoredState {
  readonly session: Items;
  readonly local: Items;
}

interface ExtensionScope {
  chrome: {
    storage: Record<
      'session' | 'local',
      {
        get(keys: null): Promise<Items>;
        set(items: Items): Promise<void>;
        remove(keys: string[]): Promise<void>;
      }
    >;
  };
}

/** Whether every lead is in the browser, or it is known that they will not be. */
export function isSettled({ session }: StoredState): boolean {
  const { state } = (session.sync ?? { state: 'syncing' }) as { state: string };
  return state !== 'syncing';
}

/** Whether every lead is in the browser. */
export function isSynced({ session }: StoredState): boolean {
  const { state } = (session.sync ?? { state: 'syncing' }) as { state: string };
  return state === 'complete';
}

export function readState({ workers }: Driver, extensionId: string): Promise<StoredState> {
  return workers.inside(extensionId, async () => {
    const { storage } = (globalThis as unknown as ExtensionScope).chrome;
    return { session: await storage.session.get(null), local: await storage.local.get(null) };
  });
}

/** Puts everything back as if it had been fetched `age` milliseconds ago; leaves the worker awake. */
export function putState(
  { workers }: Driver,
  extensionId: string,
  state: StoredState,
  age: number,
): Promise<void> {
  const at = Date.now() - age;
  const { leads, campaigns, sync, ...session } = state.session;
  const aged = {
    session: {
      ...session,
      ...(leads === undefined ? {} : { leads: { ...(leads as Items), at } }),
      ...(sync === undefined ? {} : { sync: asOf(sync as Items, at) }),
      // The campaigns are not part of every opening: they are kept for longer.
      ...(campaigns === undefined ? {} : { campaigns: { ...(campaigns as Items), at: Date.now() } }),
    },
    local: { ...state.local, account: { ...(state.local.account as Items), asOf: at } },
  };
  return workers.inside(extensionId, writeInside, aged);
}

/** The companies are not part of every opening either: they are read once a day. */
function asOf(sync: Items, at: number): Items {
  return { ...sync, checkedAt: at, directory: { ...(sync.directory as Items), readAt: Date.now() } };
}

/** Runs inside the worker. */
async function writeInside(state: StoredState): Promise<void> {
  const { storage } = (globalThis as unknown as ExtensionScope).chrome;
  // Never emptied on the way: syncing would take that for a beginning.
  for (const [area, items] of [
    // With the account everything else comes into force: one that comes first would be synced from its beginning.
    [storage.session, state.session],
    [storage.local, state.local],
  ] as const) {
    const before = await area.get(null);
    // What is as it was is not written anew: nobody's opening follows the writing of ten thousand leads.
    const isNew = ([name, value]: [string, unknown]) =>
      JSON.stringify(before[name]) !== JSON.stringify(value);
    await area.set(Object.fromEntries(Object.entries(items).filter(isNew)));
    // What the keys of chunks open lies on the disk, for every workspace at once: without its key it would be removed.
    const isLeft = (name: string) => !(name in items) && !/^chunk:.*:key$/.test(name);
    await area.remove(Object.keys(before).filter(isLeft));
  }
}

/** As freshly installed. */
export function forget({ workers }: Driver, extensionId: string): Promise<void> {
  return workers.inside(extensionId, writeInside, { session: {}, local: {} });
}

/** Calls the worker, so that it is up and stays up for the next 30 s. */
export function wake({ workers }: Driver, extensionId: string): Promise<void> {
  return workers.inside(extensionId, async () => {
    const scope = globalThis as unknown as { chrome: { runtime: { getPlatformInfo(): Promise<unknown> } } };
    await scope.chrome.runtime.getPlatformInfo();
  });
}
