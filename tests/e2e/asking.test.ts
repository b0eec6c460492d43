import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { retype } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { askedEachTime } from './faults/support/trouble.ts';
import { expectLeads, expectStatus, range, searchFor } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';

describe.each(browserKinds)('Asking Leadey for what is typed, in %s', (kind) => {
  const stage = stageFor(kind, askedEachTime);
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });

  test('typing asks once, after a pause, and not at each key', async () => {
    stage.api.clearRequests();
    await retype(page, await byRole(page, 'searchbox', 'Search leads'), 'priya nair');
    await expect
      .poll(() =>
        stage.api.requests.some(({ query, status }) => query.search === 'priya nair' && status === 200),
      )
      .toBe(true);
    const asked = stage.api.requests
      .filter(({ path }) => path === '/v1/leads')
      .map(({ query }) => query.search);
    expect(asked.at(-1)).toBe('priya nair');
    expect(asked.length).toBeLessThan('priya nair'.length);
  });

  test('an older answer never takes the place of a newer one, and its request is given up', async () => {
    stage.api.fault({ kind: 'slow', ms: 4000, match: { path: /search=Jordan/ } });
    stage.api.clearRequests();
    const requestFor = (search: string) => stage.api.requests.find(({ query }) => query.search === search);
    await searchFor(page, 'Jordan');
    await expect.poll(() => requestFor('Jordan')).toBeDefined();
    await searchFor(page, 'Amara Okafor');
    await expectStatus(page, range(1, 1, 1));
    await expectLeads(page, [{ name: 'Amara Okafor' }]);
    expect(requestFor('Jordan')).toMatchObject({ aborted: true, status: 0 });
    expect(requestFor('Amara Okafor')).toMatchObject({ aborted: false, status: 200 });
  });
});
