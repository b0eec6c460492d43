import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserSession } from '../browsers/session.ts';
import { untilIdle } from '../browsers/until-idle.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { type Heap, readHeap } from './heap.ts';

/** What must be the same after a long time of use as after a short one; bytes, and things counted. */
export interface Figures {
  readonly pages: Heap;
  readonly background: Heap;
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly stored: number;
}

/**
 * Measures all open pages (one process holds them, and is asked through the first one), the background and what is
 * stored, in Chromium; what is garbage is collected before. Beside another browser a closed page may be let go of late:
 * where there are more documents than `expected`, it gives them more time.
 */
export async function measure(
  session: BrowserSession,
  pages: readonly Page[],
  expected = Number.POSITIVE_INFINITY,
): Promise<Figures> {
  const [page] = pages;
  if (page === undefined) throw new Error('There is no page to ask');
  // What they prepare in idle moments belongs to what they hold; a busy machine has few.
  await Promise.all(pages.map((one) => one.evaluate(untilIdle)));
  const client = await page.createCDPSession();
  const target = await session.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.createCDPSession();
  try {
    await collectUntilNoLess(client, page, expected);
    const heap = await readHeap(client);
    const { Documents = 0, Nodes = 0, JSEventListeners = 0 } = await page.metrics();
    return {
      pages: heap,
      background: await readHeap(worker),
      documents: Documents,
      nodes: Nodes,
      listeners: JSEventListeners,
      stored: await storedBytes(page),
    };
  } finally {
    await client.detach();
    await worker.detach();
  }
}

/** What a page has just let go of is still held by frames being drawn, and goes a round or two later. */
async function collectUntilNoLess(client: CDPSession, page: Page, expected: number): Promise<void> {
  let fewest = Number.POSITIVE_INFINITY;
  let rounds = 0;
  const isAll = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { Documents = 0, Nodes = 0 } = await page.metrics();
    rounds = Nodes < fewest ? 0 : rounds + 1;
    fewest = Math.min(fewest, Nodes);
    return rounds >= (Documents <= expected ? 3 : 20);
  };
  await waitFor(isAll, { what: 'no more garbage', everyMs: 500, timeoutMs: 30_000 });
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
