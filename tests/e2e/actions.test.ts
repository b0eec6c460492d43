import { platform } from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { click, waitForText } from '../browsers/act.ts';
import { allByRole, byRole, waitUntilGone } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { screenshot } from '../browsers/screenshot.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { expectPosition, expectStatus, rowLabels, searchFor, searchText } from './support/list.ts';
import { stageFor } from './support/stage.ts';

const commandKey = platform === 'darwin' ? 'Meta' : 'Control';
const PICTURES = 'test-results/actions';

describe.each(browserKinds)('From list to action, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  beforeEach(async () => {
    page = await stage.connectedPopup();
  });
  afterEach(() => stage.reset());

  const nameOf = (label = '') => label.split(',')[0] ?? '';
  const asked = () => stage.api.requests.map(({ path }) => path);
  const picture = (name: string) => screenshot(stage.session, page, `${PICTURES}/${kind}-${name}`);

  /** What is on the clipboard, by pasting it where it does not matter. */
  async function clipboard(): Promise<string> {
    const box = await byRole(page, 'searchbox', 'Search leads');
    await box.focus();
    await page.keyboard.down(commandKey);
    await page.keyboard.press('v');
    await page.keyboard.up(commandKey);
    const pasted = await waitFor(() => searchText(page), { what: 'something to be pasted' });
    await searchFor(page, '');
    await expectStatus(page, `1–25 of ${stage.api.leadCount(DEMO_KEY)} leads`);
    return pasted;
  }

  async function focusRow(place: number): Promise<string> {
    await (await byRole(page, 'searchbox', 'Search leads')).focus();
    for (let at = 0; at <= place; at += 1) await page.keyboard.press('ArrowDown');
    return nameOf((await rowLabels(page))[place]);
  }

  test('behind a lead: company and contact come below what is there, by three requests at most', async () => {
    stage.api.clearRequests();
    stage.api.setLatency(200);
    await focusRow(0);
    await page.keyboard.press('Enter');
    await byRole(page, 'heading', 'Jordan Lee');
    await byRole(page, 'button', 'Copy as table row');
    const before = await page.evaluateHandle(() =>
      [...document.querySelectorAll('main *')].map((part) => ({
        part,
        top: part.getBoundingClientRect().top,
      })),
    );
    const region = await byRole(page, 'region', 'Company and contact');
    const moved = await before.evaluate((parts) =>
      parts
        .filter(({ part, top }) => part.isConnected && part.getBoundingClientRect().top !== top)
        .map(({ part }) => part.outerHTML),
    );
    expect(moved).toEqual([]);
    stage.api.setLatency(0);
    await byRole(page, 'link', /^Northwind/, { within: region });
    await byRole(page, 'link', /^Jordan Lee/, { within: region });
    expect(asked().filter((path) => /companies|contacts/.test(path)).length).toBeLessThanOrEqual(3);
    await picture('behind');
    await page.keyboard.press('Escape');
    stage.api.clearRequests();
    await byRole(page, 'list', 'Leads');
    await page.keyboard.press('Enter');
    await byRole(page, 'region', 'Company and contact');
    expect(asked().filter((path) => /companies|contacts/.test(path))).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('c copies the address of the row in focus, and says so', async () => {
    await byRole(page, 'list', 'Leads');
    await focusRow(0);
    await page.keyboard.press('c');
    await waitForText(page, 'Copied jordan.lee@northwind.com');
    await picture('copied');
    expect(await clipboard()).toBe('jordan.lee@northwind.com');
  });

  test('a row pointed at has a box and a button, and moves nothing', async () => {
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.lead')].map((row) => row.getBoundingClientRect().top),
      );
    const before = await places();
    await (await byRole(page, 'button', /^Amara Okafor,/)).hover();
    await byRole(page, 'checkbox', 'Select Amara Okafor');
    await picture('pointed-at');
    await click(page, 'button', 'Copy email of Amara Okafor');
    await waitForText(page, 'Copied amara.okafor@contoso.com');
    expect(await places()).toEqual(before);
    await page.mouse.move(5, 5);
  });

  test('several are selected by x and Shift, and copied', async () => {
    await focusRow(0);
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.down('Shift');
    await page.keyboard.press('X');
    await page.keyboard.up('Shift');
    await byRole(page, 'region', 'Selected leads');
    await waitForText(page, '3 selected');
    await picture('selected');
    await click(page, 'button', 'Copy emails');
    await waitForText(page, '3 emails copied.');
    expect((await clipboard()).split('; ')).toEqual([
      'jordan.lee@northwind.com',
      'amara.okafor@contoso.com',
      'chloe.dubois@cava.fr',
    ]);
    await click(page, 'button', 'Copy as table rows');
    await waitForText(page, '3 rows copied.');
    await click(page, 'button', 'Clear selection');
    await waitUntilGone(page, 'region', 'Selected leads');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('lead');
  });

  test('from the last lead of a page to the first of the next, and back to its row', async () => {
    const last = await focusRow(24);
    await page.keyboard.press('Enter');
    await byRole(page, 'heading', last);
    await click(page, 'button', 'Next lead');
    await waitUntilGone(page, 'heading', last);
    await page.keyboard.press('Escape');
    await byRole(page, 'list', 'Leads');
    await expectPosition(page, 'Page 2 of 6');
    const [first] = await rowLabels(page);
    await waitFor(
      async () =>
        nameOf(await page.evaluate(() => document.activeElement?.ariaLabel ?? '')) === nameOf(first),
      { what: 'the focus on its row' },
    );
    await page.keyboard.press('[');
    await expectPosition(page, 'Page 1 of 6');
  });

  test('a lead deleted meanwhile says so, leaves the list, and is found no more', async () => {
    const name = await focusRow(3);
    const [gone] = [...stage.api.allLeads(DEMO_KEY)].filter((lead) => lead.name === name);
    if (gone === undefined) throw new Error(`There is no ${name}`);
    const count = stage.api.leadCount(DEMO_KEY);
    stage.api.deleteLead(DEMO_KEY, gone.id);
    await page.keyboard.press('Enter');
    await waitForText(page, 'This lead no longer exists in Leadey.');
    await page.keyboard.press('Escape');
    await byRole(page, 'list', 'Leads');
    await expectStatus(page, `1–25 of ${count - 1} leads`);
    expect((await rowLabels(page)).map(nameOf)).not.toContain(name);
    await searchFor(page, name);
    await waitForText(page, 'No leads match');
    expect(await allByRole(page, 'listitem')).toEqual([]);
  });
});
