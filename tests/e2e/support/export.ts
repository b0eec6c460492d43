import type { Page } from 'puppeteer-core';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { convertXlsx } from '../../spreadsheet/libre-office.ts';
import { handIn } from './connecting.ts';
import type { Stage } from './stage.ts';
import { stored } from './storage.ts';

export interface Saved {
  readonly name: string;
  readonly text: string;
}

/** Keeps what the page hands to the browser's downloads instead of writing it to the disk of whoever runs this. */
export function keepDownloads(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept: { name: string; blob: Blob; content: Promise<string> }[] = [];
    let last: Blob = new Blob([]);
    URL.createObjectURL = (content) => {
      last = content as Blob;
      return 'blob:kept';
    };
    HTMLAnchorElement.prototype.click = function keep() {
      kept.push({ name: this.download, blob: last, content: last.text() });
    };
    Object.assign(globalThis, { kept });
  });
}

export async function saved(page: Page, timeoutMs = 60_000): Promise<Saved> {
  return waitFor(
    () =>
      page.evaluate(async () => {
        const { kept } = globalThis as unknown as { kept: { name: string; content: Promise<string> }[] };
        const file = kept.at(-1);
        return file && { name: file.name, text: await file.content };
      }),
    { what: 'a file', timeoutMs },
  );
}

/** All words and links of the Excel file that was saved last, as LibreOffice's reader of another make finds them. */
export async function wordsOfExcel(page: Page): Promise<string> {
  const base64 = await page.evaluate(async () => {
    const { kept } = globalThis as unknown as { kept: { blob: Blob }[] };
    const bytes = new Uint8Array((await kept.at(-1)?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    return bytes.toBase64();
  });
  return convertXlsx(Buffer.from(base64, 'base64')).toString();
}

export const idsOf = ({ text }: Saved): string[] =>
  (JSON.parse(text) as { id: string }[]).map(({ id }) => id).toSorted();

/** Connects, and opens the export as soon as there is a list: most leads are still to be synced then. */
export async function openExportEarly(stage: Stage): Promise<{ popup: Page; page: Page }> {
  const popup = await stage.popup();
  await handIn(popup, DEMO_KEY);
  await byRole(popup, 'list', 'Leads');
  return { popup, page: await openExport(stage, popup) };
}

/** From the button in the list to the page it opens. */
export async function openExport(stage: Stage, popup: Page): Promise<Page> {
  await click(popup, 'button', 'Export leads');
  await waitFor(async () => (await stored(popup)).session.export, { what: 'the order' });
  const page = await stage.session.openPage('export.html');
  await byRole(page, 'heading', 'Export leads');
  await keepDownloads(page);
  return page;
}
