import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserSession } from '../browsers/session.ts';

/** What must be the same after a long time of use as after a short one; bytes, and things counted. */
export interface Figures {
  readonly pageHeap: number;
  readonly backgroundHeap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly stored: number;
}

/** Measures one open page, the background and what is stored, in Chromium; what is garbage is collected before. */
export async function measure(session: BrowserSession, page: Page): Promise<Figures> {
  const client = await page.createCDPSession();
  const target = await session.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const background = await target.createCDPSession();
  try {
    const pageHeap = await heapOf(client);
    const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
    return {
      pageHeap,
      backgroundHeap: await heapOf(background),
      nodes: Nodes,
      listeners: JSEventListeners,
      stored: await storedBytes(page),
    };
  } finally {
    await client.detach();
    await background.detach();
  }
}

async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.send('HeapProfiler.disable');
  return usedSize;
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
