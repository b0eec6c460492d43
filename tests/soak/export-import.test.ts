import Papa from 'papaparse';
import { afterEach, describe, expect, test } from 'vitest';
import { click, waitForText } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { openExportEarly, saved } from '../e2e/support/export.ts';
import { stageFor } from '../e2e/support/stage.ts';

/** Of the leads, so many came at one moment: Leadey's own pages hide most of those. */
const IMPORT = 3000;
const TOTAL = 3400;
/** Syncing asks once a second. */
const MINUTES = 60_000;

describe('Exporting an import of 3,000 while leads arrive', () => {
  const stage = stageFor('chromium', { [DEMO_KEY]: { leads: TOTAL, imports: [IMPORT], campaigns: 6 } });
  afterEach(() => stage.reset());

  test('every lead that was there at the start is in the file once, as another program reads it', {
    timeout: 8 * MINUTES,
  }, async () => {
    const before = new Map([...stage.api.allLeads(DEMO_KEY)].map((lead) => [lead.id, lead]));
    const { page } = await openExportEarly(stage);
    await click(page, 'button', 'Export');
    await byRole(page, 'progressbar', 'Leads exported');
    let asked = 0;
    const arriving = setInterval(() => {
      // One for every ten requests, so that they shift the pages under the walk.
      if (stage.api.requests.length < asked + 10) return;
      asked = stage.api.requests.length;
      stage.api.addLeads(DEMO_KEY, [{ name: `Zora Newcomer ${asked}` }]);
    }, 200);
    const file = await saved(page, 7 * MINUTES).finally(() => clearInterval(arriving));
    await waitForText(page, /with all [\d,]+ leads/);
    const { data, errors } = Papa.parse<Record<string, string>>(file.text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const rows = new Map(data.map((row) => [row.id ?? '', row]));
    expect(rows.size).toBe(data.length);
    // An apostrophe stands where a spreadsheet would compute or drop a zero.
    const plain = (text = '') => text.replace(/^'/, '');
    for (const [id, { name, company, title, email, phone, status }] of before) {
      const row = rows.get(id);
      const read = [row?.name, row?.company, row?.title, row?.email, row?.phone, row?.status].map(plain);
      expect(read, `lead ${id}`).toEqual([name, company, title, email ?? '', phone ?? '', status]);
    }
  });
});
