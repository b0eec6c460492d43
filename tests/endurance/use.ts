import type { Page } from 'puppeteer-core';
import { popupSize } from '../browsers/popup-size.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';
import type { DemoApi } from '../demo-api/index.ts';

/** Below what the extension lets itself ask in a minute. */
const BEFORE_THE_LIMIT = 60;

/** The popup's page in so many windows: in a tab behind another, Chromium would draw nothing of what is searched. */
export async function openWindows(session: BrowserSession, windows: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let window = 0; window < windows; window++) {
    const page = await session.browser.newPage({ type: 'window' });
    await page.setViewport(popupSize);
    await page.goto(session.url('popup.html'));
    await page.waitForSelector('[data-lead]', { timeout: 60_000 });
    pages.push(page);
  }
  return pages;
}

/** Opens the popup's page, waits for the leads, and closes it, one time after the other. */
export async function openOften(session: BrowserSession, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    const page = await session.openPopupPage();
    await page.waitForSelector('[data-lead]', { timeout: 60_000 });
    await page.close();
  }
}

/** Every lead is in memory, or there are too many of them, and Leadey is asked for each search. */
export type Found = 'in memory' | 'by Leadey';

export interface Searches {
  /** How many there were before: what was just searched would be answered from what is known. */
  readonly from: number;
  readonly times: number;
  readonly found: Found;
}

/**
 * Searches so many times, in one window after the other; the others go along with it, as they do with people. In the
 * end nothing is searched in any.
 */
export async function searchOften(
  session: BrowserSession,
  api: DemoApi,
  pages: readonly Page[],
  { from, times, found }: Searches,
): Promise<void> {
  for (let turn = from; turn < from + times; turn++) {
    if (api.requests.length > BEFORE_THE_LIMIT) await startAnotherMinute(session, api, pages);
    const page = pages[turn % pages.length];
    if (page !== undefined) await search(page, wordFor(turn), found === 'by Leadey' ? api : null);
  }
  if (pages[0] !== undefined) await search(pages[0], '', null);
  for (const page of pages) await waitFor(() => isCalm(page, ''), { what: 'all leads in each window' });
}

/** Another one each time, so that none is answered from what is known: `aa`, `ab` … `zz`, and on with a blank between. */
function wordFor(turn: number): string {
  const letter = (place: number) => String.fromCharCode(97 + (Math.floor(turn / 26 ** place) % 26));
  return turn < 26 ** 2 ? letter(1) + letter(0) : `${letter(1)}${letter(0)} ${letter(2)}`;
}

/** Types it, and waits until what was found is shown; where Leadey is to be asked (`api`), until it was. */
async function search(page: Page, text: string, api: DemoApi | null): Promise<void> {
  await page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (box === null) throw new Error('There is no search box');
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    // Never comes where nothing is drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, text);
  const isAsked = () => api === null || api.requests.some(({ query }) => query.search === text);
  await waitFor(async () => isAsked() && (await isCalm(page, text)), {
    what: `what is found for ${text}`,
    timeoutMs: 60_000,
  });
}

/** Whether this is typed, and what is shown is what is meant. */
function isCalm(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    (typed) =>
      document.querySelector<HTMLInputElement>('input[type="search"]')?.value === typed &&
      document.querySelector('.scroll[aria-busy="false"]') !== null &&
      document.querySelector('.leads.earlier, [role="alert"]') === null,
    text,
  );
}

/**
 * The extension lets 100 requests through in a minute; a hundred minutes of searches would take as many. So its
 * count is taken away and its background ended, as the browser does when it idles, and people go on.
 */
async function startAnotherMinute(
  session: BrowserSession,
  api: DemoApi,
  [page]: readonly Page[],
): Promise<void> {
  api.clearRequests();
  await session.stopBackground();
  await page?.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { session: { remove(key: string): Promise<void> } } } }
    ).chrome.storage.session.remove('budget'),
  );
}

/** As many as a driver waits for at one time, on a busy machine too. */
const AT_A_TIME = 200;

/** Asks the background, in one of its lives, so many times for what it knows. */
export async function askOften(page: Page, times: number): Promise<void> {
  for (let done = 0; done < times; done += AT_A_TIME) {
    await page.evaluate(ask, Math.min(AT_A_TIME, times - done));
  }
}

/** Runs inside the page. */
async function ask(times: number): Promise<void> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  for (let turn = 0; turn < times; turn++) {
    await runtime.sendMessage({ type: 'load-organization', maxAge: 3_600_000 });
    await runtime.sendMessage({ type: 'no such message', turn });
  }
}
