import type { Page } from 'puppeteer-core';
import type { BrowserSession } from '../browsers/session.ts';
import { type Heap, readHeap } from './heap.ts';

/** What must be the same after a long time of use as after a short one; bytes, and things counted. */
export interface Figures {
  readonly pages: Heap;
  readonly background: Heap;
  readonly nodes: number;
  readonly listeners: number;
  readonly stored: number;
}

/**
 * Measures all open pages (one process holds them, and is asked through `page`), the background and what is stored,
 * in Chromium; what is garbage is collected before.
 */
export async function measure(session: BrowserSession, page: Page): Promise<Figures> {
  const client = await page.createCDPSession();
  const target = await session.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.createCDPSession();
  try {
    const pages = await readHeap(client);
    const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
    return {
      pages,
      background: await readHeap(worker),
      nodes: Nodes,
      listeners: JSEventListeners,
      stored: await storedBytes(page),
    };
  } finally {
    await client.detach();
    await worker.detach();
  }
}

/** All that is stored but the times of the last minute's requests, which come and go. */
function storedBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    interface Area {
      get(keys: null): Promise<Record<string, unknown>>;
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session', Area> } })
      .chrome;
    const [local, inMemory] = await Promise.all([storage.local.get(null), storage.session.get(null)]);
    delete inMemory.budget;
    return JSON.stringify([local, inMemory]).length;
  });
}
