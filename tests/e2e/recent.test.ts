import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { click, retype } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { expectStatus, rowLabels, searchFor } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';

const nameOf = (label = '') => label.split(',')[0] ?? '';

describe.each(browserKinds)('What was done lately, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  let first = '';
  let second = '';
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
    [first = '', second = ''] = (await rowLabels(page)).map(nameOf);
    for (const name of [second, first]) {
      await click(page, 'button', new RegExp(`^${name},`));
      await byRole(page, 'heading', name);
      await click(page, 'button', 'Back to leads');
    }
  });

  const offered = async () => {
    const [list] = await allByRole(page, 'list', 'Recently opened');
    return list
      ? list.evaluate((node) =>
          [...node.querySelectorAll('button bdi:first-child')].map((one) => one.textContent),
        )
      : null;
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('is offered at a press into the empty search box, the last lead first, and opened by one', async () => {
    expect(await offered()).toBeNull();
    await click(page, 'searchbox', 'Search leads');
    await expect.poll(offered).toEqual([first, second]);
    const list = await byRole(page, 'list', 'Recently opened');
    const [, button] = await list.$$('button');
    await button?.click();
    await byRole(page, 'heading', second);
    await click(page, 'button', 'Back to leads');
    expect(await offered()).toBeNull();
  });

  test('goes as soon as something is typed', async () => {
    await click(page, 'searchbox', 'Search leads');
    await expect.poll(offered).toHaveLength(2);
    await retype(page, await byRole(page, 'searchbox', 'Search leads'), 'northwind');
    await expect.poll(offered).toBeNull();
    await expectStatus(page, '1–5 of 5 leads');
    await searchFor(page, '');
    await expectStatus(page, '1–25 of 134 leads');
  });

  test('by keyboard: Alt and the arrow down, the arrows, Enter; Escape gives the search box back', async () => {
    await (await byRole(page, 'searchbox', 'Search leads')).focus();
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Alt');
    await expect.poll(offered).toHaveLength(2);
    // As the tests before, and the second tries of them, left it.
    const [last = '', before = ''] = (await offered()) ?? [];
    await expect.poll(focused).toContain(last);
    await page.keyboard.press('Escape');
    await expect.poll(offered).toBeNull();
    const box = await byRole(page, 'searchbox', 'Search leads');
    expect(await box.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Alt');
    await expect.poll(focused).toContain(last);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toContain(before);
    await page.keyboard.press('Enter');
    await byRole(page, 'heading', before);
    await click(page, 'button', 'Back to leads');
  });
});
