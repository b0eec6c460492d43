import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { choose, click, isDisabled } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { connect } from './support/connecting.ts';
import { expectLeads, expectPosition, expectStatus, range, rowLabels, searchFor } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';

const total = 134;

describe.each(browserKinds)('Paging through 134 leads, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });

  const disabled = async () => {
    const names = ['First page', 'Previous page', 'Next page', 'Last page'];
    const buttons = await Promise.all(names.map((name) => byRole(page, 'button', name)));
    const states = await Promise.all(buttons.map(isDisabled));
    return names.filter((_, index) => states[index]);
  };
  /** Count, place and rows of a page, and which buttons lead nowhere from there. */
  async function expectPage(number: number, size: number): Promise<void> {
    const pages = Math.ceil(total / size);
    const [from, to] = [(number - 1) * size, Math.min(number * size, total)];
    await expectStatus(page, range(from + 1, to, total));
    await expectPosition(page, `Page ${number} of ${pages}`);
    await expectLeads(page, [...stage.api.allLeads(DEMO_KEY)].slice(from, to));
    expect(await disabled()).toEqual([
      ...(number === 1 ? ['First page', 'Previous page'] : []),
      ...(number === pages ? ['Next page', 'Last page'] : []),
    ]);
  }

  test.each([10, 25, 50, 100])('%i a page: forth to the end, back, and to either end', async (size) => {
    await choose(page, 'Leads per page', String(size));
    const pages = Math.ceil(total / size);
    await expectPage(1, size);
    for (let number = 2; number <= pages; number++) {
      await click(page, 'button', 'Next page');
      await expectPage(number, size);
    }
    await click(page, 'button', 'Previous page');
    await expectPage(pages - 1, size);
    await click(page, 'button', 'Last page');
    await expectPage(pages, size);
    await click(page, 'button', 'First page');
    await expectPage(1, size);
  });

  test('another page size keeps the first lead that was on the screen', async () => {
    await choose(page, 'Leads per page', '25');
    await click(page, 'button', 'Next page');
    await expectPage(2, 25);
    await click(page, 'button', 'Next page');
    await expectPage(3, 25);
    await choose(page, 'Leads per page', '10');
    await expectPage(6, 10);
    await choose(page, 'Leads per page', '50');
    await expectPage(2, 50);
  });
});
describe.each(browserKinds)('Lists that are not as one would like them, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });
  afterEach(() => stage.calm());
  test('a page that is gone, since leads were deleted, moves to the last that exists', async () => {
    await click(page, 'button', 'Last page');
    await expectStatus(page, range(126, 134, 134));
    stage.api.deleteLeads(DEMO_KEY, 30);
    await click(page, 'button', 'Refresh');
    await expectStatus(page, range(101, 104, 104));
    await expectPosition(page, 'Page 5 of 5');
    await expectLeads(page, [...stage.api.allLeads(DEMO_KEY)].slice(100));
    await click(page, 'button', 'Previous page');
    await expectStatus(page, range(76, 100, 104));
  });

  test('a filter that leaves fewer pages shows the first of them', async () => {
    const few = [...stage.api.allLeads(DEMO_KEY)].filter(({ status }) => status === 'contacted');
    await choose(page, 'Status', 'Contacted');
    await expectStatus(page, range(1, few.length, few.length));
    await expectPosition(page, 'Page 1 of 1');
    await click(page, 'button', 'Clear filters');
    await expectStatus(page, range(1, 25, stage.api.leadCount(DEMO_KEY)));
  });

  test('a workspace without leads says so, and that no search is to blame', async () => {
    stage.api.deleteLeads(DEMO_KEY, stage.api.leadCount(DEMO_KEY));
    await click(page, 'button', 'Refresh');
    await expectStatus(page, 'No leads yet');
    expect(await rowLabels(page)).toEqual([]);
    await expectPosition(page, 'Page 1 of 1');
    const link = await byRole(page, 'link', 'Open Leadey');
    expect(await link.evaluate((node) => node.getAttribute('href'))).toBe('https://app.leadey.ai');
    await searchFor(page, 'Jordan');
    await expectStatus(page, 'No leads match');
    await searchFor(page, '');
    await expectStatus(page, 'No leads yet');
  });

  test('the first lead that comes in is on the screen after Refresh', async () => {
    stage.api.deleteLeads(DEMO_KEY, stage.api.leadCount(DEMO_KEY));
    stage.api.addLeads(DEMO_KEY, [{ name: 'Ada Lovelace', company: 'Analytical Engines' }]);
    await click(page, 'button', 'Refresh');
    await expectStatus(page, range(1, 1, 1));
    await expectLeads(page, [{ name: 'Ada Lovelace' }]);
  });

  test('people who connect to an empty workspace are told so at once', async () => {
    await stage.reset();
    stage.api.deleteLeads(DEMO_KEY, 134);
    page = await stage.popup();
    await connect(page);
    await expectStatus(page, 'No leads yet');
  });
});
