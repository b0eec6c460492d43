import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { choose, click } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { requestsOnceIdle } from './faults/support/trouble.ts';
import { expectStatus, range, rowLabels, searchFor } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const TOTAL = 434;

interface ToolbarScope {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
}

/** What the toolbar icon says, read back from the browser. */
function toolbar(page: Page): Promise<{ text: string; title: string }> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: ToolbarScope; chrome: ToolbarScope };
    const { action } = scope.browser ?? scope.chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}

describe.each(browserKinds)('Every lead of a workspace, in %s', (kind) => {
  // One import of 300 gives them one time: Leadey's own pages repeat some of them and never show others.
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: TOTAL, imports: [300] } });
  let page: Page;

  const sync = async () => (await stored(page)).session.sync as { state: string } | undefined;

  openForAll(stage, async () => {
    page = await stage.connectedPopup();
    await waitFor(async () => (await sync())?.state === 'complete', {
      what: 'all leads',
      timeoutMs: 60_000,
    });
    // They are counted once the page has them, too.
    const counted = () => document.querySelector('.filters option[label]') !== null;
    await waitFor(() => page.evaluate(counted), { what: 'the filters to count' });
    // What was shown before all were known is looked at once more.
    await requestsOnceIdle(stage.api, 500);
  });

  test('is met exactly once by turning page after page', async () => {
    stage.api.clearRequests();
    await choose(page, 'Leads per page', '100');
    const met: string[] = [];
    for (let from = 1; from <= TOTAL; from += 100) {
      await expectStatus(page, range(from, Math.min(from + 99, TOTAL), TOTAL));
      const ids = await (await byRole(page, 'list', 'Leads')).evaluate((node) =>
        [...node.querySelectorAll<HTMLElement>('[data-lead]')].map((row) => row.dataset.lead ?? ''),
      );
      met.push(...ids);
      if (from + 100 <= TOTAL) await click(page, 'button', 'Next page');
    }
    const all = [...stage.api.allLeads(DEMO_KEY)].map(({ id }) => id);
    expect(met.toSorted()).toEqual(all.toSorted());
    expect(stage.api.requests).toEqual([]);
    await choose(page, 'Leads per page', '25');
  });

  test('is found as typed, by any word in any field, without asking Leadey', async () => {
    const lead = [...stage.api.allLeads(DEMO_KEY)].find(
      ({ name, phone }) => phone && /^[A-Z]\w+ [A-Z]\w+$/.test(name),
    );
    stage.api.clearRequests();
    for (const words of [
      lead?.name.toLowerCase().split(' ').toReversed().join(' '),
      lead?.phone?.replace(/\D/g, ''),
    ]) {
      await searchFor(page, words ?? '');
      await expect
        .poll(async () => (await rowLabels(page)).some((row) => row.startsWith(`${lead?.name},`)))
        .toBe(true);
    }
    await searchFor(page, 'nobody of that name');
    await expectStatus(page, 'No leads match');
    await click(page, 'button', 'Clear filters');
    await expectStatus(page, range(1, 25, TOTAL));
    expect(stage.api.requests).toEqual([]);
  });

  test('is counted by the filters', async () => {
    const fresh = [...stage.api.allLeads(DEMO_KEY)].filter(({ status }) => status === 'new').length;
    const label = async () =>
      (await byRole(page, 'combobox', 'Status')).evaluate(
        (node) =>
          [...(node as unknown as HTMLSelectElement).options].find(({ value }) => value === 'new')?.label,
      );
    await expect.poll(label).toBe(`New · ${fresh}`);
  });

  test('is still there without a network', async () => {
    await stage.session.setOffline(true);
    await searchFor(page, 'jordan lee');
    await expectStatus(page, range(1, 1, 1));
    await click(page, 'button', 'Clear filters');
    await click(page, 'button', 'Last page');
    await expectStatus(page, range(426, TOTAL, TOTAL));
    await stage.session.setOffline(false);
    await click(page, 'button', 'First page');
  });

  test('also when it is new: Refresh finds it with a few large pages', async () => {
    stage.api.addLeads(DEMO_KEY, [{ name: 'Nova Newman' }]);
    stage.api.clearRequests();
    await click(page, 'button', 'Refresh');
    await expectStatus(page, range(1, 25, TOTAL + 1));
    expect((await rowLabels(page))[0]).toMatch(/^Nova Newman/);
    const asked = stage.api.requests.filter(({ path }) => path === '/v1/leads');
    expect(asked.every(({ query }) => query.pageSize === '100')).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  test('and the balance stands on the toolbar, with more in its tooltip', async () => {
    await expect.poll(async () => (await toolbar(page)).text).toBe('2.8k');
    expect((await toolbar(page)).title).toMatch(/^Acme Inc: 2,840 credits left, 28% of the plan \(/);
    stage.api.setCredits(DEMO_KEY, { balance: -12 });
    await click(page, 'button', 'Refresh');
    await expect.poll(async () => (await toolbar(page)).text).toBe('-12');
  });

  test('goes with the key: nothing of it is left anywhere', async () => {
    await click(page, 'button', 'Settings');
    await click(page, 'button', 'Disconnect');
    await byRole(page, 'heading', 'Connect to Leadey');
    await expect.poll(async () => stored(page)).toEqual({ local: {}, session: {}, sync: {} });
    await expect.poll(async () => (await toolbar(page)).text).toBe('');
  });
});
