import { afterEach, describe, expect, test } from 'vitest';
import { click, paste, waitForText } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { requestsOnceIdle } from './faults/support/trouble.ts';
import { expectStatus } from './support/list.ts';
import { stageFor } from './support/stage.ts';

interface WorkerScope {
  chrome: {
    contextMenus: { onClicked: { dispatch(clicked: object, tab: object): void } };
    omnibox: {
      onInputChanged: { dispatch(words: string, suggest: (offered: Suggestion[]) => void): void };
      onInputEntered: { dispatch(words: string, where: string): void };
    };
  };
}

interface Suggestion {
  content: string;
  description: string;
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

  test('from the context menu whom they are about can be added, once a campaign takes leads', async () => {
    const page = await stage.connectedPopup();
    await click(page, 'button', 'Settings');
    await paste(await byRole(page, 'textbox', 'Webhook URL'), stage.api.webhookUrl(DEMO_KEY));
    await click(page, 'button', 'Add webhook');
    await waitForText(page, /now takes leads from here/);
    const { browser } = stage.session;
    const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    const opened = browser.waitForTarget(
      (target) => target !== page.target() && target.url().endsWith('/popup.html'),
    );
    await worker?.evaluate(() => {
      const selectionText = 'Zelda Fitzgerald, VP Engineering <zelda@northwind.com>';
      (globalThis as unknown as WorkerScope).chrome.contextMenus.onClicked.dispatch(
        { menuItemId: 'add', selectionText },
        { url: 'https://www.northwind.com/team', title: 'Team' },
      );
    });
    const form = await (await opened).asPage();
    await byRole(form, 'form', 'Add a lead');
    const value = async (name: string) =>
      (await byRole(form, 'textbox', name)).evaluate((node) => (node as unknown as HTMLInputElement).value);
    expect([await value('Name'), await value('Email'), await value('Title'), await value('Company')]).toEqual(
      ['Zelda Fitzgerald', 'zelda@northwind.com', 'VP Engineering', 'Northwind'],
    );
    await form.close();
  });

  test('leads are suggested as they are typed, from memory, and the one chosen is opened', async () => {
    const page = await stage.connectedPopup();
    const hostile = '<match>Evezyx & "Co" \u0007</match>';
    stage.api.addLeads(DEMO_KEY, [{ name: hostile, company: "O'Neill <b>", email: 'eve@example.com' }]);
    await click(page, 'button', 'Refresh');
    await expectStatus(page, '1–25 of 135 leads');
    // What Refresh still asks for is none of the address bar's.
    await requestsOnceIdle(stage.api, 1000);
    stage.api.clearRequests();
    const { browser } = stage.session;
    const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    const suggested = (typed: string) =>
      worker?.evaluate(
        (words) =>
          new Promise<Suggestion[]>((resolve) => {
            (globalThis as unknown as WorkerScope).chrome.omnibox.onInputChanged.dispatch(words, resolve);
          }),
        typed,
      );
    const [jordan] = (await suggested('JORDAN le')) ?? [];
    expect(jordan?.description).toMatch(/^<match>Jordan Lee<\/match> <dim>Northwind · /);
    const eve = await suggested('evezyx');
    expect(eve).toHaveLength(1);
    // Read by the browser's own parser: one that fails shows nothing at all.
    const read = await page.evaluate((description) => {
      const parsed = new DOMParser().parseFromString(`<d>${description}</d>`, 'text/xml');
      return [...parsed.querySelectorAll('*')].map((node) => `${node.tagName}: ${node.textContent}`);
    }, eve?.[0]?.description ?? '');
    expect(read.slice(1)).toEqual([
      'match: <match>Evezyx & "Co"  </match>',
      "dim: O'Neill <b> · eve@example.com",
    ]);
    expect((await suggested('e'))?.length).toBe(6);
    // Chosen is what is offered: so it is typed once more.
    await suggested('JORDAN le');
    expect(stage.api.requests).toEqual([]);
    const opened = browser.waitForTarget(
      (target) => target !== page.target() && target.url().endsWith('/popup.html'),
    );
    await worker?.evaluate(
      (content) =>
        (globalThis as unknown as WorkerScope).chrome.omnibox.onInputEntered.dispatch(content, 'currentTab'),
      jordan?.content ?? '',
    );
    const found = await (await opened).asPage();
    await byRole(found, 'heading', 'Jordan Lee');
    await click(found, 'button', 'Back to leads');
    await expectStatus(found, '1–1 of 1 lead');
    await found.close();
  });
});
