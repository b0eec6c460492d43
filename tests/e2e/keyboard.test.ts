import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../browsers/act.ts';
import { byRole, waitUntilGone } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { focused } from '../looks/focus.ts';
import { isSynced } from './support/connecting.ts';
import { keyboardOf } from './support/keyboard.ts';
import { chosen, expectPosition, expectStatus, rowLabels, searchText } from './support/list.ts';
import { stageFor } from './support/stage.ts';

describe.each(browserKinds)('With the keyboard alone, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  beforeAll(async () => {
    page = await stage.popup();
    await byRole(page, 'heading', 'Connect to Leadey');
  });
  afterAll(() => stage.reset());

  const { press, tabTo, expectFocus } = keyboardOf(() => page);
  const isGone = (role: string, name: string) => waitUntilGone(page, role, name);

  test('connecting: the field has the focus, Enter connects, what goes wrong keeps it', async () => {
    await expectFocus(/^input/);
    await page.keyboard.type('no-key');
    await press('Enter');
    await byRole(page, 'alert');
    await expectFocus(/^input/);
    for (let letter = 0; letter < 6; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type(DEMO_KEY);
    await tabTo(/Show key/);
    await press('Enter');
    await byRole(page, 'button', 'Hide key');
    await tabTo(/^input$/);
    await press(' ');
    expect(await (await byRole(page, 'checkbox')).evaluate((box) => box.matches(':checked'))).toBe(true);
    await press(' ');
    await tabTo(/^button Connect/);
    await press('Enter');
    await byRole(page, 'heading', 'Acme Inc');
    await expectFocus(/^h1 Acme Inc$/);
    await expectStatus(page, '1–25 of 134 leads');
    await waitFor(() => isSynced(page), { what: 'the leads to be synced', timeoutMs: 60_000 });
  });

  test('Tab goes through everything on the list’s screen, always in sight', async () => {
    for (const stop of [
      /Refresh/,
      /Export leads/,
      /Settings/,
      /Top up/,
      /Search leads/,
      /Status/,
      /Campaign/,
      /^button .+, /,
    ])
      await tabTo(stop);
    await tabTo(/Next page/);
    await tabTo(/Last page/);
    await tabTo(/Leads per page/);
  });

  test('search: / goes there, arrows into the leads and back, Escape clears', async () => {
    await tabTo(/Refresh/);
    await press('/');
    await expectFocus(/Search leads/);
    await page.keyboard.type('jordan lee');
    await expectStatus(page, '1–1 of 1 lead');
    await press('ArrowDown');
    await expectFocus(/^button Jordan Lee,/);
    await press('ArrowUp');
    await expectFocus(/Search leads/);
    await press('Escape');
    expect(await searchText(page)).toBe('');
    await expectFocus(/Search leads/);
    await expectStatus(page, '1–25 of 134 leads');
  });

  test('filter: a letter chooses, and Clear filters gives the focus to the search', async () => {
    await tabTo(/^select Status/);
    await page.keyboard.type('New');
    // Firefox opens a box to choose from only when asked, and takes the choice at once.
    await expect.poll(() => chosen(page, 'Status')).toBe('New');
    await press('Tab', 'Shift');
    await expectFocus(/Clear filters/);
    await press('Enter');
    await expectStatus(page, '1–25 of 134 leads');
    await expectFocus(/Search leads/);
    await page.keyboard.type('nobody has this name');
    await byRole(page, 'button', 'Clear search');
    await tabTo(/Clear search/);
    await press('Enter');
    await expectStatus(page, '1–25 of 134 leads');
    await expectFocus(/Search leads/);
  });

  test('pages: brackets and buttons turn them, and the focus stays in sight', async () => {
    await tabTo(/^button .+, /);
    await press(']');
    await expectPosition(page, 'Page 2 of 6');
    await press('[');
    await expectPosition(page, 'Page 1 of 6');
    await press('ArrowRight', 'Alt');
    await expectPosition(page, 'Page 2 of 6');
    await tabTo(/Last page/);
    await press('Enter');
    await expectPosition(page, 'Page 6 of 6');
    await expect.poll(() => focused(page)).toMatch(/page/);
    await tabTo(/Refresh/);
    for (let turns = 5; turns > 0; turns -= 1) await press('[');
    await expectPosition(page, 'Page 1 of 6');
  });

  test('a lead: Enter opens, next and previous go on, Escape goes back to its row', async () => {
    const [first = '', second = ''] = await rowLabels(page);
    const nameOf = (label: string) => label.split(',')[0] ?? '';
    await press('/');
    await press('ArrowDown');
    await press('Enter');
    await byRole(page, 'heading', nameOf(first));
    await byRole(page, 'button', 'Copy all');
    await press(']');
    await byRole(page, 'heading', nameOf(second));
    await tabTo(/Previous lead/);
    await press('Enter');
    await byRole(page, 'heading', nameOf(first));
    // The button leads nowhere now.
    await expect.poll(() => focused(page)).not.toBe('nothing');
    await tabTo(/Next lead/);
    await press('Enter');
    await byRole(page, 'heading', nameOf(second));
    for (const stop of [/Copy all/, /Open in Leadey/, /Copy email/]) await tabTo(stop);
    await press('Escape');
    await byRole(page, 'list', 'Leads');
    await expect.poll(() => focused(page)).toContain(nameOf(second));
  });

  test('the list of keys: ? opens it, Escape closes it and gives the focus back', async () => {
    const before = await focused(page);
    await press('?', 'Shift');
    await byRole(page, 'dialog', 'Keyboard');
    await expectFocus(/Close/);
    await press('Escape');
    await isGone('dialog', 'Keyboard');
    await expect.poll(() => focused(page)).toBe(before);
  });

  test('settings: everything in reach and in sight, and Escape goes back', async () => {
    await tabTo(/^button Settings/);
    await press('Enter');
    await byRole(page, 'heading', 'Settings');
    await expectFocus(/^h1 Settings/);
    for (const stop of [/Replace key/, /Disconnect/, /Change$/, /Clear people’s data/, /Keyboard shortcuts/])
      await tabTo(stop);
    await press('Enter');
    await byRole(page, 'dialog', 'Keyboard');
    await press('Enter');
    // It is closed a task before it is gone: nobody presses the button for the next one in between.
    await expect.poll(() => page.$('dialog')).toBeNull();
    await expectFocus(/Keyboard shortcuts/);
    await press('Enter');
    await byRole(page, 'dialog', 'Keyboard');
    // What is behind the dialog may move meanwhile, here by a lower window.
    await page.setViewport({ width: 400, height: 300 });
    await press('Enter');
    await isGone('dialog', 'Keyboard');
    await expectFocus(/Keyboard shortcuts/);
    await page.setViewport({ width: 400, height: 600 });
    await press('Escape');
    await byRole(page, 'list', 'Leads');
    await expect.poll(() => focused(page)).not.toBe('nothing');
  });

  test('a refused key: Reconnect leads back to the workspace’s name', async () => {
    stage.api.revokeKey(DEMO_KEY);
    await tabTo(/Refresh/);
    await press('Enter');
    await byRole(page, 'button', 'Reconnect');
    stage.api.restoreKey(DEMO_KEY);
    await tabTo(/Reconnect/);
    await press('Enter');
    await byRole(page, 'list', 'Leads');
    await expectFocus(/^h1 Acme Inc$/);
  });

  test('replacing a key and back; then Disconnect, and the field for a key has the focus', async () => {
    await tabTo(/^button Settings/);
    await press('Enter');
    await tabTo(/Replace key/);
    await press('Enter');
    await expectFocus(/^input/);
    await tabTo(/Cancel/);
    await press('Enter');
    await byRole(page, 'heading', 'Settings');
    await tabTo(/Disconnect/);
    await press('Enter');
    await byRole(page, 'heading', 'Connect to Leadey');
    expect(await textOf(await byRole(page, 'main'))).toContain('Disconnected.');
    await expectFocus(/^input/);
  });
});
