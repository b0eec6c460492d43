import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { choose, click, retype } from '../browsers/act.ts';
import { allByRole, byRole, nameOf } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { expectStatus, range, rowLabels } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';
import { storeBeside, stored } from './support/storage.ts';

describe.each(browserKinds)('Narrowing the list, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });

  const leads = () => [...stage.api.allLeads(DEMO_KEY)];
  const hot = () =>
    leads().filter(({ status, score }) => ['replied', 'interested'].includes(status) && (score ?? 0) >= 60);
  const chips = async () => {
    const buttons = await allByRole(page, 'button', /^Remove filter /);
    return Promise.all(
      buttons.map(async (button) => (await nameOf(page, button)).replace('Remove filter ', '')),
    );
  };

  test('by several statuses and a score, without asking anybody; each is taken off by its chip', async () => {
    stage.api.clearRequests();
    await click(page, 'button', 'Filters');
    await click(page, 'checkbox', /^Replied/);
    await click(page, 'checkbox', /^Interested/);
    await retype(page, await byRole(page, 'spinbutton', 'from'), '60');
    const count = hot().length;
    await expectStatus(page, range(1, count, count));
    await page.keyboard.press('Escape');
    expect(await chips()).toEqual(['Replied', 'Interested', 'Score 60 or more']);
    await click(page, 'button', 'Remove filter Interested');
    const left = hot().filter(({ status }) => status === 'replied').length;
    await expectStatus(page, range(1, left, left));
    expect(stage.api.requests).toEqual([]);
  });

  test('what is left has a name, a number key, and is there in the next popup', async () => {
    const count = hot().filter(({ status }) => status === 'replied').length;
    await click(page, 'button', 'Save view');
    await retype(page, await byRole(page, 'textbox', 'Name'), 'Warm replies');
    await click(page, 'button', 'Save');
    await click(page, 'button', 'Clear filters');
    await expectStatus(page, range(1, 25, leads().length));
    const again = await stage.popup();
    await expectStatus(again, range(1, 25, leads().length));
    // After the five that everybody has.
    const isShown = async () => {
      await again.keyboard.press('6');
      return (await rowLabels(again)).length;
    };
    // Keys are heard once the popup is awake.
    await expect.poll(isShown).toBe(count);
    await click(again, 'button', 'Views');
    await click(again, 'button', 'Remove view Warm replies');
    await expect.poll(async () => (await allByRole(again, 'button', 'Warm replies')).length).toBe(0);
    await again.close();
    await click(page, 'button', 'Clear filters');
  });

  test('one status that is chosen by itself takes the place of several', async () => {
    await click(page, 'button', 'Filters');
    await click(page, 'checkbox', /^Replied/);
    await click(page, 'checkbox', /^Interested/);
    await page.keyboard.press('Escape');
    await choose(page, 'Status', 'Replied');
    const count = leads().filter(({ status }) => status === 'replied').length;
    await expectStatus(page, range(1, count, count));
    expect(await chips()).toEqual(['Replied']);
    await click(page, 'button', 'Clear filters');
  });

  test('by key: the panel has the focus once it is there, and gives it back', async () => {
    const focus = () =>
      page.evaluate(
        () => document.activeElement?.closest('label')?.textContent ?? document.activeElement?.id,
      );
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('f');
    await expect.poll(focus).toMatch(/^Pending/);
    await page.keyboard.press(' ');
    await expect.poll(chips).toEqual(['Pending']);
    await page.keyboard.press('Escape');
    await expect.poll(focus).toBe('filter-panel-button');
    await click(page, 'button', 'Clear filters');
  });

  test('any action is found by its name', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await retype(page, await byRole(page, 'combobox', 'Commands'), 'without email');
    await page.keyboard.press('Enter');
    const count = leads().filter(({ email }) => !email).length;
    await expectStatus(page, range(1, Math.min(25, count), count));
    await click(page, 'button', 'Clear filters');
    await retype(page, await byRole(page, 'searchbox', 'Search leads'), '>');
    await byRole(page, 'dialog', 'Commands');
    await page.keyboard.press('Escape');
  });

  test('leads opened lately are a view, the last one first', async () => {
    const [first = '', second = ''] = await rowLabels(page);
    for (const label of [second, first]) {
      await click(page, 'button', label);
      await click(page, 'button', 'Back to leads');
    }
    await choose(page, 'Sort', 'Oldest');
    await click(page, 'button', 'Views');
    await click(page, 'button', /^Recently opened/);
    await expect.poll(() => rowLabels(page)).toEqual([first, second]);
    await click(page, 'button', 'Clear filters');
    await choose(page, 'Sort', 'Newest');
  });

  test('a lead that came since the last look says so, once that look is over', async () => {
    stage.api.addLeads(DEMO_KEY, [{ name: 'Fresh Face', status: 'pending' }]);
    const { local } = await stored(page);
    const look = local.look as { at: number };
    await storeBeside(page, { look: { ...look, at: look.at - 60 * 60_000 } });
    const again = await stage.popup();
    await click(again, 'button', 'Refresh');
    await expect.poll(async () => (await rowLabels(again))[0]).toMatch(/^Fresh Face, New, /);
    expect((await rowLabels(again)).filter((label) => /^[^,]+, New, /.test(label))).toHaveLength(1);
    await again.close();
  });
});
