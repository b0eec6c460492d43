// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { GLOBEX, GLOBEX_AGAIN, severalWorkspaces } from '../../tests/unit/several-workspaces.ts';
import type { Services } from '../background/message-listener.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { viewOf } from '../leads/saved-views.ts';
import { storedDismissed } from '../storage/stored-dismissed.ts';
import { storedViews } from '../storage/stored-views.ts';
import { isPeople } from './account-placement.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: severalWorkspaces });
const VIEWS = {
  organizationId: 'org_globex',
  views: [{ name: 'All', query: viewOf(FIRST_PAGE), alert: true }],
};
const showLeads = { maxAge: 0, caller: 'window', ahead: false };

meetAtItsBest(api, DEMO_KEY, GLOBEX);

/** Acme in use, and beside it Globex, which was looked at and synced. */
async function besideGlobex() {
  const services = await connectedWith(GLOBEX);
  await services.leads.load(FIRST_PAGE, showLeads);
  await services.leadSync.run();
  const globex = await services.accounts.read();
  await services.account.connect(DEMO_KEY, false, 'add');
  await services.leads.load(FIRST_PAGE, showLeads);
  await services.leadSync.run();
  const acme = await services.accounts.read();
  return { services, globex: globex?.connection ?? '', acme: acme?.connection ?? '' };
}

/** The names of what is stored of people, of Globex under this connection. */
async function peopleOf(connection: string): Promise<string[]> {
  const names = Object.keys(await browser.storage.session.get(null)).filter(isPeople);
  return names.filter((name) => name.startsWith('at:org_globex:') || name.includes(`:${connection}:`));
}

const states = async ({ accounts }: Services) =>
  (await accounts.others()).map(({ organization, state }) => [organization.name, state]);

test('A workspace that is not in use and whose key is refused loses its people’s data, and no other does', async () => {
  const { services, globex, acme } = await besideGlobex();
  expect(await peopleOf(globex)).toContain('at:org_globex:leads');
  expect(await peopleOf(globex)).toContain(`chunk:${globex}:key`);
  const own = await peopleOf(acme);
  api.revokeKey(GLOBEX);
  await services.account.checkOthers(0);
  expect(await states(services)).toEqual([['Globex', 'refused']]);
  expect(await peopleOf(globex)).toEqual([]);
  expect((await peopleOf(acme)).sort()).toEqual(own.filter((name) => !name.startsWith('at:')).sort());
  expect(await browser.storage.session.get('leads')).toMatchObject({ leads: { connection: acme } });
});

test.each(['add', 'replace'] as const)(
  'A new key for a workspace that is not in use leaves nothing under the old one (%s), and Disconnect nothing at all',
  async (how) => {
    const { services, globex, acme } = await besideGlobex();
    await storedViews('local', 'at:org_globex:views').write(VIEWS);
    await services.account.connect(GLOBEX_AGAIN, false, how);
    expect(await peopleOf(globex)).toEqual([]);
    expect(await browser.storage.session.get(['leads', 'sync'])).toEqual({});
    expect(await storedViews('local').read()).toEqual(VIEWS);
    await services.account.switchTo('org_acme');
    await services.account.disconnect('org_globex');
    expect(await peopleOf(globex)).toEqual([]);
    expect(await browser.storage.session.get('leads')).toEqual(
      how === 'add' ? { leads: expect.objectContaining({ connection: acme }) } : {},
    );
  },
);

describe('Who people said that a page is not about', () => {
  const said = (connection: string) => ({ connection, key: 'in/ada', ids: [`of ${connection}`] });

  async function saidInBoth() {
    const both = await besideGlobex();
    await storedDismissed.write([said(both.globex), said(both.acme)]);
    return both;
  }

  test('goes with the key of a workspace that is not in use, and stays of the one in use', async () => {
    const { services, acme } = await saidInBoth();
    api.revokeKey(GLOBEX);
    await services.account.checkOthers(0);
    expect(await storedDismissed.read()).toEqual([said(acme)]);
  });

  test('goes with a workspace that is disconnected, be it in use or not', async () => {
    const beside = await saidInBoth();
    await beside.services.account.disconnect('org_globex');
    expect(await storedDismissed.read()).toEqual([said(beside.acme)]);
  });

  test('stays of the others where the key of the one in use is refused', async () => {
    const { services, globex } = await saidInBoth();
    api.revokeKey(DEMO_KEY);
    await services.account.load(0);
    expect(await storedDismissed.read()).toEqual([said(globex)]);
  });
});
