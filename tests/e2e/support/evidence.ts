import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserSession } from '../../browsers/session.ts';
import type { DemoRequest } from '../../demo-api/index.ts';

/** Where a failed test leaves what was to be seen when it failed. */
const FOLDER = 'test-results/failed';
/** A page that gives no picture is gone, or stands still. */
const PATIENCE = 5000;

export interface Evidence {
  session(): BrowserSession | undefined;
  requests(): readonly DemoRequest[];
}

/** The stages of the file that runs now. */
export const nowOnStage = new Set<Evidence>();

/** Of each page that is open its picture and its text, and what Leadey was asked: in `test-results/failed`. */
export async function keepEvidence(test: string): Promise<void> {
  const stem = join(FOLDER, test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 150));
  await mkdir(FOLDER, { recursive: true });
  for (const { session, requests } of nowOnStage) {
    const lines = requests().map(({ at, method, path, query, status, aborted }) =>
      [
        new Date(at).toISOString(),
        method,
        path,
        JSON.stringify(query),
        status,
        aborted ? 'aborted' : '',
      ].join(' '),
    );
    await writeFile(`${stem}.requests.txt`, `${lines.join('\n')}\n`);
    const pages =
      (await session()
        ?.browser.pages()
        .catch(() => [])) ?? [];
    for (const [index, page] of pages.entries()) await keepPage(page, `${stem}.${index}`);
  }
}

async function keepPage(page: Page, stem: string): Promise<void> {
  const text = await inTime(
    page.evaluate(() => {
      const place = document.hidden ? ' (behind another page)' : '';
      return `${location.href}${place}\n\n${document.body?.innerText ?? ''}\n`;
    }),
  );
  if (text === null || text.startsWith('about:')) return;
  await writeFile(`${stem}.txt`, text);
  await inTime(page.screenshot({ path: `${stem}.png` }));
}

async function inTime<T>(work: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE, null).unref();
  });
  return Promise.race([work.catch(() => null), late]);
}
