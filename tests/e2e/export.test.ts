import { afterEach, describe, expect, test } from 'vitest';
import { click, waitForText } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { idsOf, keepDownloads, openExport, openExportEarly, saved, wordsOfExcel } from './support/export.ts';
import { expectStatus, searchFor } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const TOTAL = 434;

describe.each(browserKinds)('Exporting leads, in %s', (kind) => {
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: TOTAL, imports: [300] } });
  afterEach(() => stage.reset());
  const allIds = () => [...stage.api.allLeads(DEMO_KEY)].map(({ id }) => id).toSorted();

  test('every lead is in the file once, also those that Leadey’s pages hide', async () => {
    const popup = await stage.connectedPopup();
    const page = await openExport(stage, popup);
    stage.api.clearRequests();
    await click(page, 'radio', 'JSON');
    await click(page, 'button', 'Export');
    const file = await saved(page);
    expect(file.name).toMatch(/^leadey-leads-\d{4}-\d\d-\d\d\.json$/);
    expect(idsOf(file)).toEqual(allIds());
    await waitForText(page, `has received ${file.name} with all ${TOTAL} leads`);
    // What has come since they were synced is looked for first, by large pages.
    expect(stage.api.requests.length).toBeLessThanOrEqual(5);
    await page.close();
  });

  test('a limit of Leadey’s is waited out, and it goes on by itself', async () => {
    const popup = await stage.connectedPopup();
    const page = await openExport(stage, popup);
    stage.api.fault({ kind: 'rate-limited', retryAfter: 4, match: { times: 1 } });
    await click(page, 'radio', 'JSON');
    await click(page, 'button', 'Export');
    await waitForText(page, 'It continues by itself');
    const limitedAt = stage.api.requests.at(-1);
    expect(limitedAt?.status).toBe(429);
    expect(idsOf(await saved(page))).toEqual(allIds());
    await waitForText(page, `with all ${allIds().length} leads`);
    // Nothing was asked before it was time.
    const next = stage.api.requests.find(({ at }) => at > (limitedAt?.at ?? 0));
    expect((next?.at ?? 0) - (limitedAt?.at ?? 0)).toBeGreaterThanOrEqual(4000);
    await page.close();
  });

  test('it goes with the key', async () => {
    const popup = await stage.connectedPopup();
    const page = await openExport(stage, popup);
    await popup.bringToFront();
    await click(popup, 'button', 'Settings');
    await click(popup, 'button', 'Disconnect');
    await waitForText(page, 'Click Leadey’s icon');
    await expect.poll(async () => (await stored(popup)).session.export).toBeUndefined();
    await page.close();
  });

  test('a CSV file holds what is searched, and nothing a spreadsheet would compute', async () => {
    const popup = await stage.connectedPopup();
    stage.api.addLeads(DEMO_KEY, [{ name: '=1+2 Zyx', phone: '+49 30 1234', company: 'Lee, "Jo"' }]);
    await click(popup, 'button', 'Refresh');
    await expectStatus(popup, `1–25 of ${TOTAL + 1} leads`);
    await searchFor(popup, 'zyx');
    await expectStatus(popup, '1–1 of 1 lead');
    const page = await openExport(stage, popup);
    await waitForText(page, 'Only the leads that match');
    await click(page, 'radio', 'CSV to open in Excel');
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

  test('an Excel file is what is written unless something else is chosen, and other programs open it', {
    // The other program takes a minute to start where much else is done.
    timeout: 180_000,
  }, async () => {
    const popup = await stage.connectedPopup();
    const page = await openExport(stage, popup);
    await click(page, 'button', 'Export');
    const file = await saved(page);
    expect(file.name).toMatch(/\.xlsx$/);
    await waitForText(page, `has received ${file.name} with all ${allIds().length} leads`);
    const held = await wordsOfExcel(page);
    const one = [...stage.api.allLeads(DEMO_KEY)].find(({ email }) => email);
    // Not the file itself in the message: to compare a megabyte takes minutes.
    const has = (words = '') => words !== '' && held.includes(words);
    expect([has(one?.name ?? ''), has(`mailto:${one?.email}`)]).toEqual([true, true]);
    await page.close();
  });

  test('columns are named for the program that imports the file', async () => {
    const popup = await stage.connectedPopup();
    const page = await openExport(stage, popup);
    await click(page, 'radio', 'CSV for other programs');
    await (await byRole(page, 'combobox', 'Columns')).select('hubspot');
    await click(page, 'button', 'Export');
    const { text } = await saved(page);
    expect(text.split('\r\n')[0]).toMatch(/^First Name,Last Name,Email,/);
    expect(text.trimEnd().split('\r\n')).toHaveLength(allIds().length + 1);
    await click(page, 'button', 'Another export');
    await click(page, 'radio', 'vCard');
    await click(page, 'button', 'Export');
    await expect.poll(async () => (await saved(page)).name).toMatch(/\.vcf$/);
    expect((await saved(page)).text.match(/^BEGIN:VCARD/gm)).toHaveLength(allIds().length);
    await page.close();
  });

  test('it waits for leads still being synced, through a reload, a stopped background and a cut network', async () => {
    stage.api.setLatency(700);
    const { popup, page } = await openExportEarly(stage);
    await click(page, 'radio', 'JSON');
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
});
