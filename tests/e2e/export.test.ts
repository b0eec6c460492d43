import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click, paste, waitForText } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { expectStatus, searchFor } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const TOTAL = 434;

interface Saved {
  name: string;
  text: string;
}

/** Keeps what the page hands to the browser's downloads instead of writing it to the disk of whoever runs this. */
function keepDownloads(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept: { name: string; content: Promise<string> }[] = [];
    let last: Blob = new Blob([]);
    URL.createObjectURL = (content) => {
      last = content as Blob;
      return 'blob:kept';
    };
    HTMLAnchorElement.prototype.click = function keep() {
      kept.push({ name: this.download, content: last.text() });
    };
    Object.assign(globalThis, { kept });
  });
}

async function saved(page: Page): Promise<Saved> {
  return waitFor(
    () =>
      page.evaluate(async () => {
        const { kept } = globalThis as unknown as { kept: { name: string; content: Promise<string> }[] };
        const file = kept.at(-1);
        return file && { name: file.name, text: await file.content };
      }),
    { what: 'a file', timeoutMs: 60_000 },
  );
}

const idsOf = ({ text }: Saved): string[] =>
  (JSON.parse(text) as { id: string }[]).map(({ id }) => id).toSorted();

describe.each(browserKinds)('Exporting leads, in %s', (kind) => {
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: TOTAL, imports: [300] } });
  afterEach(() => stage.reset());
  const allIds = () => [...stage.api.allLeads(DEMO_KEY)].map(({ id }) => id).toSorted();

  /** From the button in the list to the page it opens. */
  async function openExport(popup: Page): Promise<Page> {
    await click(popup, 'button', 'Export leads');
    await waitFor(async () => (await stored(popup)).session.export, { what: 'the order' });
    const page = await stage.session.openPage('export.html');
    await byRole(page, 'heading', 'Export leads');
    await keepDownloads(page);
    return page;
  }

  test('every lead is in the file once, also those that Leadey’s pages hide', async () => {
    const popup = await stage.connectedPopup();
    const page = await openExport(popup);
    stage.api.clearRequests();
    await click(page, 'radio', 'JSON, for other programs');
    await click(page, 'button', 'Export');
    const file = await saved(page);
    expect(file.name).toMatch(/^leadey-leads-\d{4}-\d\d-\d\d\.json$/);
    expect(idsOf(file)).toEqual(allIds());
    await waitForText(page, `All ${TOTAL} leads are in ${file.name}`);
    // What has come since they were gathered is looked for first, by large pages.
    expect(stage.api.requests.length).toBeLessThanOrEqual(5);
    await page.close();
  });

  test('a CSV file holds what is searched, and nothing a spreadsheet would compute', async () => {
    stage.api.addLeads(DEMO_KEY, [{ name: '=1+2 Zyx', phone: '+49 30 1234', company: 'Lee, "Jo"' }]);
    const popup = await stage.connectedPopup();
    await searchFor(popup, 'zyx');
    await expectStatus(popup, '1–1 of 1 lead');
    const page = await openExport(popup);
    await waitForText(page, 'Only the leads that match');
    await click(page, 'button', 'Export');
    const { text } = await saved(page);
    const [head, row, end] = text.split('\r\n');
    expect(head).toMatch(/^(\uFEFF)?id,name,firstName/);
    expect(row).toContain("'=1+2 Zyx");
    expect(row).toContain("'+49 30 1234");
    expect(row).toContain('"Lee, ""Jo"""');
    expect(end).toBe('');
    await page.close();
  });

  test('it waits for leads still being gathered, through a reload, a stopped background and a cut network', async () => {
    const popup = await stage.popup();
    stage.api.setLatency(700);
    await paste(await byRole(popup, 'textbox', 'API key'), DEMO_KEY);
    await click(popup, 'button', 'Connect');
    await byRole(popup, 'list', 'Leads');
    const page = await openExport(popup);
    await click(page, 'radio', 'JSON, for other programs');
    await click(page, 'button', 'Export');
    await byRole(page, 'progressbar', 'Leads exported');
    const added = stage.api.addLeads(DEMO_KEY, [{ name: 'Zora Newcomer' }]);
    await stage.session.setOffline(true);
    await stage.session.reload(page);
    await byRole(page, 'progressbar', 'Leads exported');
    await keepDownloads(page);
    await stage.session.setOffline(false);
    await stage.session.stopBackground();
    stage.api.setLatency(0);
    // The background wakes by its alarm within half a minute; a look at the list wakes it at once.
    await popup.bringToFront();
    await click(popup, 'button', 'Refresh');
    const ids = idsOf(await saved(page));
    expect(new Set(ids).size).toBe(ids.length);
    const before = allIds().filter((id) => !added.some((lead) => lead.id === id));
    expect(before.filter((id) => !ids.includes(id))).toEqual([]);
    await page.close();
  });

  test('it goes with the key', async () => {
    const popup = await stage.connectedPopup();
    const page = await openExport(popup);
    await popup.bringToFront();
    await click(popup, 'button', 'Settings');
    await click(popup, 'button', 'Disconnect');
    await waitForText(page, 'Click Leadey’s icon');
    expect((await stored(popup)).session.export).toBeUndefined();
    await page.close();
  });
});
