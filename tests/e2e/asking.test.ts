import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { retype } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { askedEachTime } from './faults/support/trouble.ts';
import { handIn } from './support/connecting.ts';
import { expectLeads, expectStatus, range, searchFor } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

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

describe.each(browserKinds)('While leads are still synced, in %s', (kind) => {
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: 3000 } });
  afterEach(() => stage.reset());

  test('who is here already is found as typed, however long Leadey takes', async () => {
    const page = await stage.popup();
    await handIn(page, DEMO_KEY);
    await waitFor(async () => (await knownSoFar(page)) >= 300, { what: 'some leads to be here' });
    stage.api.fault({ kind: 'slow', ms: 30_000, match: { path: /search=/ } });
    const [wanted] = [...stage.api.allLeads(DEMO_KEY)].slice(120);
    if (wanted === undefined) throw new Error('There are fewer leads than were asked for');
    await searchFor(page, wanted.email ?? wanted.name);
    await expectLeads(page, [wanted]);
    const list = await byRole(page, 'list', 'Leads');
    expect(await list.evaluate((node) => node.closest('[aria-busy]')?.getAttribute('aria-busy'))).toBe(
      'true',
    );
  });
});

async function knownSoFar(page: Page): Promise<number> {
  const { session } = await stored(page);
  return (session.sync as { known: number } | undefined)?.known ?? 0;
}
