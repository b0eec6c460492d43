import { afterEach, describe, expect, test } from 'vitest';
import { byRole } from '../browsers/by-role.ts';
import { expectStatus } from './support/list.ts';
import { stageFor } from './support/stage.ts';

interface MenuScope {
  chrome: { contextMenus: { onClicked: { dispatch(clicked: object, tab: object): void } } };
}

// No test can open a browser's own menu: its item is chosen from within the worker. Firefox has no such way in.
describe('Finding selected words, in chromium', () => {
  const stage = stageFor('chromium');
  afterEach(() => stage.reset());

  test('shows the list with them searched, in a window of its own', async () => {
    const page = await stage.connectedPopup();
    const { browser } = stage.session;
    const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    const opened = browser.waitForTarget(
      (target) => target !== page.target() && target.url().endsWith('/popup.html'),
    );
    await worker?.evaluate(() => {
      const { contextMenus } = (globalThis as unknown as MenuScope).chrome;
      contextMenus.onClicked.dispatch({ menuItemId: 'find', selectionText: ' jordan \n lee' }, {});
    });
    const found = await (await opened).asPage();
    await expectStatus(found, '1–1 of 1 lead');
    const box = await byRole(found, 'searchbox', 'Search leads');
    expect(await box.evaluate((node) => (node as unknown as HTMLInputElement).value)).toBe('jordan lee');
    await found.close();
  });
});
