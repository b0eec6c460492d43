import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { choose } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { askedEachTime } from './faults/support/trouble.ts';
import { expectStatus, rowLabels, searchFor } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';

describe.each(browserKinds)('The order of the list, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });

  const names = async () => (await rowLabels(page)).map((label) => label.split(',')[0] ?? '');
  const leads = () => [...stage.api.allLeads(DEMO_KEY)];
  /** Whether two names follow each other as a phone book has them. */
  const isInOrder = (all: readonly string[]) =>
    all.every(
      (name, place) => place === 0 || new Intl.Collator('en').compare(all[place - 1] ?? '', name) <= 0,
    );

  test('is by score, name or age at a choice, without asking anybody, through pages and a search', async () => {
    stage.api.clearRequests();
    await choose(page, 'Sort', 'Score');
    const best = Math.max(...leads().map(({ score }) => score ?? 0));
    await expect.poll(async () => (await rowLabels(page))[0]).toContain(`Score ${best}`);
    await choose(page, 'Sort', 'Name');
    await expect.poll(async () => isInOrder(await names())).toBe(true);
    await searchFor(page, 'northwind');
    await expect.poll(async () => isInOrder(await names())).toBe(true);
    await searchFor(page, '');
    await choose(page, 'Sort', 'Oldest');
    const oldest = leads().sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0]?.name ?? '';
    await expect.poll(async () => (await names())[0]).toBe(oldest);
    expect(stage.api.requests).toEqual([]);
  });

  test('is remembered by the next popup, and chosen by key', async () => {
    await choose(page, 'Sort', 'Company');
    await expectStatus(page, '1–25 of 134 leads');
    const first = await names();
    const again = await stage.popup();
    await expect.poll(async () => (await rowLabels(again))[0]?.split(',')[0]).toBe(first[0]);
    const isChosen = async () => {
      await again.keyboard.press('s');
      const select = await byRole(again, 'combobox', 'Sort');
      return select.evaluate((node) => node === document.activeElement);
    };
    // Keys are heard once the popup is awake.
    await expect.poll(isChosen).toBe(true);
    await again.close();
  });
});

describe('The order of a list whose leads are not all here, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterAll(() => stage.reset());

  test('is Leadey’s, newest first, and says why', async () => {
    const page = await stage.connectedPopup();
    const select = await byRole(page, 'combobox', 'Sort');
    const said = await select.evaluate((node) => [
      (node as unknown as HTMLSelectElement).disabled,
      node.parentElement?.title,
    ]);
    expect(said).toEqual([true, expect.stringMatching(/^You can sort in other ways once/)]);
  });
});
