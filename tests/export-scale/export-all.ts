import { Workbook } from '@cj-tech-master/excelts';
import type { CDPSession, Page } from 'puppeteer-core';
import { click } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';
import type { DemoApi } from '../demo-api/index.ts';
import { stored } from '../e2e/support/storage.ts';
import { standIn } from './stand-in.ts';

export interface Exported {
  readonly ids: string[];
  readonly requests: number;
  /** How many the page says are missing. */
  readonly missingSaid: number;
  readonly fileMiB: number;
  /** The most that was in use at any look, after a collection, beyond what the page held before. */
  readonly heapGrowthMiB: number;
  /** The same with whatever the browser had not collected yet. */
  readonly withGarbageMiB: number;
  /** What is left of it after a collection, with the file still in hand. */
  readonly heapLeftMiB: number;
  readonly longestTaskMs: number;
}

const MEBIBYTE = 1024 * 1024;

/** What the harness leaves in the page. */
interface InPage {
  longest: number;
  requests: number;
  file: Blob | null;
}

export type Measured = 'csv' | 'json' | 'xlsx';
const radios: Record<Measured, string> = { csv: 'CSV to open in Excel', json: 'JSON', xlsx: 'Excel (.xlsx)' };

/** Exports everything in the page that ships, as fast as it can. */
export async function exportAll(session: BrowserSession, api: DemoApi, format: Measured): Promise<Exported> {
  const popup = await session.openPopupPage();
  await click(popup, 'button', 'Export leads');
  await waitFor(async () => (await stored(popup)).session.export, { what: 'the order' });
  const page = await session.openPage('export.html');
  await page.exposeFunction('answerInPlace', standIn(api));
  await page.evaluateOnNewDocument(prepare);
  await session.reload(page);
  const cdp = await page.createCDPSession();
  const before = await heapOf(cdp, true);
  await (await byRole(page, 'radio', radios[format])).click();
  await click(page, 'button', 'Export');
  let most = before;
  let withGarbage = before;
  let looks = 0;
  const isDone = async () => {
    withGarbage = Math.max(withGarbage, await heapOf(cdp, false));
    // A collection stops the page, which must not be what is measured: now and then is enough.
    looks += 1;
    if (looks % 50 === 0) most = Math.max(most, await heapOf(cdp, true));
    return page.evaluate(() => (globalThis as unknown as InPage).file !== null);
  };
  await waitFor(isDone, { what: 'the file', timeoutMs: 20 * 60_000, everyMs: 100 });
  const left = await heapOf(cdp, true);
  const { longest, requests, base64, words } = await result(page);
  const content = Buffer.from(base64, 'base64');
  const said = Number(/counts ([\d,]+) more/.exec(words)?.[1]?.replaceAll(',', '') ?? 0);
  return {
    ids: await idsIn(content, format),
    requests,
    fileMiB: Math.round((content.length / MEBIBYTE) * 10) / 10,
    missingSaid: said,
    heapGrowthMiB: Math.round((most - before) / MEBIBYTE),
    withGarbageMiB: Math.round((withGarbage - before) / MEBIBYTE),
    heapLeftMiB: Math.round((left - before) / MEBIBYTE),
    longestTaskMs: Math.round(longest),
  };
}

/** Runs inside the page, before its own scripts. */
function prepare(): void {
  const own: InPage = { longest: 0, requests: 0, file: null };
  Object.assign(globalThis, own);
  const inPage = globalThis as unknown as InPage & { answerInPlace(asked: unknown): Promise<string> };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) inPage.longest = Math.max(inPage.longest, duration);
  }).observe({ type: 'longtask' });
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome;
  runtime.sendMessage = async (asked: unknown) => {
    inPage.requests += 1;
    return JSON.parse(await inPage.answerInPlace(asked));
  };
  // The pause between two requests, and no other.
  const wait = globalThis.setTimeout;
  const hurry = (job: () => void, ms?: number) => wait(job, ms === 1100 ? 0 : ms);
  Object.assign(globalThis, { setTimeout: hurry });
  URL.createObjectURL = (content) => {
    inPage.file = content as Blob;
    return 'blob:kept';
  };
  HTMLAnchorElement.prototype.click = () => {};
}

async function heapOf(cdp: CDPSession, collected: boolean): Promise<number> {
  if (collected) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

async function result(page: Page) {
  return page.evaluate(async () => {
    const { longest, requests, file } = globalThis as unknown as InPage;
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsDataURL(file ?? new Blob([]));
    await read;
    const base64 = String(reader.result).split(',')[1] ?? '';
    return { longest, requests, base64, words: document.body.innerText };
  });
}

async function idsIn(content: Buffer, format: Measured): Promise<string[]> {
  switch (format) {
    case 'json':
      return (JSON.parse(content.toString()) as { id: string }[]).map(({ id }) => id);
    case 'csv':
      return [...content.toString().matchAll(/^([0-9a-f-]{36}),/gm)].map(([, id = '']) => id);
    case 'xlsx': {
      const workbook = new Workbook();
      await workbook.xlsx.load(content);
      const ids = workbook.worksheets[0]?.getColumn(1).values ?? [];
      return ids.filter((value) => typeof value === 'string').slice(1);
    }
  }
}
