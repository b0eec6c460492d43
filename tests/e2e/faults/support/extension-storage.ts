import type { Page } from 'puppeteer-core';
import type { AreaName } from '../../support/storage.ts';

type Stored = Record<string, unknown>;

interface Area {
  get(keys: null): Promise<Stored>;
  set(items: Stored): Promise<void>;
  remove(key: string): Promise<void>;
}

interface ExtensionScope {
  chrome: { storage: Record<AreaName, Area> };
}

/** Writes into a storage area by hand, through an open page of the extension in Chromium. */
export function store(page: Page, area: AreaName, items: Stored): Promise<void> {
  return page.evaluate(
    (name, values) => (globalThis as unknown as ExtensionScope).chrome.storage[name].set(values),
    area,
    items,
  );
}

const FILLER = 'filler';

/** Leaves no room in a storage area: what is written from now on fails, as when others have used it up. */
export function fillUp(page: Page, area: AreaName): Promise<void> {
  return page.evaluate(
    async (name, key) => {
      const part = (globalThis as unknown as ExtensionScope).chrome.storage[name];
      let items = 0;
      for (const size of [4_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10]) {
        // Ten of a size make one of the size before, which has not fitted any more.
        for (let tries = 0; tries < 11; tries++) {
          try {
            await part.set({ [`${key}${items}`]: 'x'.repeat(size) });
            items += 1;
          } catch {
            break;
          }
        }
      }
    },
    area,
    FILLER,
  );
}

export function makeRoom(page: Page, area: AreaName): Promise<void> {
  return page.evaluate(
    async (name, key) => {
      const part = (globalThis as unknown as ExtensionScope).chrome.storage[name];
      const names = Object.keys(await part.get(null)).filter((item) => item.startsWith(key));
      await Promise.all(names.map((item) => part.remove(item)));
    },
    area,
    FILLER,
  );
}
