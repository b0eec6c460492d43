import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { click, textOf } from '../browsers/act.ts';
import { byRole, waitUntilGone } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY, type Lead } from '../demo-api/index.ts';
import { rowLabels, searchFor, searchText } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const LEADS: Partial<Lead>[] = [
  { name: 'Olivia Otis', phone: '+14155550100' },
  { name: 'Paula Pike', phone: '+1 (415) 555-0111' },
  { name: 'Quentin Quell', phone: '+4917612345678' },
  { name: 'Eva Müller' },
  { name: 'Ida Mueller' },
  { name: 'Søren Lund' },
  { name: "Pat O'Brien" },
  { name: 'Jean-Luc Petit' },
  { name: 'John Smith', email: 'j@x.com' },
  { name: 'Rita Ray', company: 'Contoso', status: 'replied', score: 91 },
  { name: 'Jordan Lee', linkedinUrl: 'linkedin.com/in/jordan-lee' },
  { name: 'Sam Stone', email: 'sam@northwind.com', company: 'Northwind' },
  { name: 'Tom Store' },
];

/** What is typed or pasted, and whose rows it leads to, in any order. */
const CASES: [typed: string, names: string[]][] = [
  ['(415) 555-0100', ['Olivia Otis']],
  ['415-555-0100', ['Olivia Otis']],
  ['+1 415 555 0100', ['Olivia Otis']],
  ['415-555-0111', ['Paula Pike']],
  ['0176 12345678', ['Quentin Quell']],
  ['+49 (0)176 12345678', ['Quentin Quell']],
  ['mueller', ['Eva Müller', 'Ida Mueller']],
  ['Müller', ['Eva Müller', 'Ida Mueller']],
  ['Muller', ['Eva Müller', 'Ida Mueller']],
  ['soeren', ['Søren Lund']],
  ['obrien', ["Pat O'Brien"]],
  ['o’brien', ["Pat O'Brien"]],
  ["o'brien", ["Pat O'Brien"]],
  ['jeanluc', ['Jean-Luc Petit']],
  ['jean luc', ['Jean-Luc Petit']],
  ['smith, john', ['John Smith']],
  ['"john smith"', ['John Smith']],
  ['jonh', ['John Smith']],
  ['contosso', ['Rita Ray']],
  ['John <j@x.com>', ['John Smith']],
  ['mailto:j@x.com', ['John Smith']],
  ['https://www.linkedin.com/in/jordan-lee/?trk=x', ['Jordan Lee']],
  ['https://www.northwind.com/about', ['Sam Stone']],
  ['status:replied', ['Rita Ray']],
  ['score>90', ['Rita Ray']],
  ['company:northwind', ['Sam Stone']],
];

describe.each(browserKinds)('What people type and paste, in %s', (kind) => {
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: 0, besides: LEADS } });
  let page: Page;

  openForAll(stage, async () => {
    page = await stage.connectedPopup();
    const sync = async () => (await stored(page)).session.sync as { state: string } | undefined;
    await waitFor(async () => (await sync())?.state === 'complete', { what: 'all leads', timeoutMs: 60_000 });
  });

  test.each(CASES)('%s', async (typed, names) => {
    await searchFor(page, typed);
    const shown = async () => (await rowLabels(page)).map((label) => label.split(',')[0]).toSorted();
    await expect.poll(shown).toEqual(names);
  });

  test('a typing error finds who was meant under a heading of its own, below what was typed', async () => {
    await searchFor(page, 'stone');
    const similar = await byRole(page, 'list', 'Similar');
    expect(await textOf(similar)).toMatch(/^TSTom Store/);
    expect(await textOf(await byRole(page, 'list', 'Leads'))).toContain('Sam Stone');
    const [above, below] = await Promise.all(
      [byRole(page, 'list', 'Leads'), similar].map(
        async (list) => (await (await list).boundingBox())?.y ?? 0,
      ),
    );
    expect(below).toBeGreaterThan(above ?? 0);
  });

  test('what narrows a search is a chip; pressed, it goes, and the rest of the search stays', async () => {
    await searchFor(page, 'ray status:replied');
    await click(page, 'button', 'Remove filter status:replied');
    await expect.poll(() => searchText(page)).toBe('ray');
    await waitUntilGone(page, 'button', 'Remove filter status:replied');
  });
});
