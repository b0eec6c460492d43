import { afterEach, describe, expect, test } from 'vitest';
import { byRole } from '../browsers/by-role.ts';
import { expectStatus } from './support/list.ts';
import { stageFor } from './support/stage.ts';

interface WorkerScope {
  chrome: {
    contextMenus: { onClicked: { dispatch(clicked: object, tab: object): void } };
    omnibox: { onInputEntered: { dispatch(words: string, where: string): void } };
  };
}

// No test can open a browser's own menu or address bar: they are used from within the worker. Firefox has no such way in.
describe('Finding words, in chromium', () => {
  const stage = stageFor('chromium');
  afterEach(() => stage.reset());

  test.each(['the context menu', 'the address bar'])(
    'from %s shows the list with them searched',
    async (from) => {
      const page = await stage.connectedPopup();
      const { browser } = stage.session;
      const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      const opened = browser.waitForTarget(
        (target) => target !== page.target() && target.url().endsWith('/popup.html'),
      );
      await worker?.evaluate((byMenu) => {
        const { contextMenus, omnibox } = (globalThis as unknown as WorkerScope).chrome;
        const words = ' jordan \n lee';
        if (byMenu) contextMenus.onClicked.dispatch({ menuItemId: 'find', selectionText: words }, {});
        else omnibox.onInputEntered.dispatch(words, 'currentTab');
      }, from === 'the context menu');
      const found = await (await opened).asPage();
      await expectStatus(found, '1–1 of 1 lead');
      const box = await byRole(found, 'searchbox', 'Search leads');
      expect(await box.evaluate((node) => (node as unknown as HTMLInputElement).value)).toBe('jordan lee');
      await found.close();
    },
  );
});
