import type { Protocol } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.ts';
import type { Page } from '../browser/page.ts';
import { openPopup } from '../browser/popup.ts';
import { readPaint } from './paint.ts';

const MEBIBYTE = 1024 * 1024;

/** The open popup's JavaScript heap after a collection, in MiB. */
export async function heapOf(chromium: Chromium, extensionId: string, leads: number): Promise<number> {
  const { page } = await openPopup(chromium, extensionId);
  await readPaint(page, leads);
  const used = await usedHeap(page);
  await page.close();
  return used;
}

export async function usedHeap(page: Page): Promise<number> {
  await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send<Protocol.Runtime.GetHeapUsageResponse>('Runtime.getHeapUsage');
  return usedSize / MEBIBYTE;
}
