import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { choose, click, textOf, waitForText } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { requestsOnceIdle } from './faults/support/trouble.ts';
import { connect, handIn } from './support/connecting.ts';
import { expectStatus, searchFor } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { stored, storedAsWebPage } from './support/storage.ts';

const otherKey = 'leadey_sk_live_other-Bn5Tg8Yh1Uj4Ik7Ol0Pq3Wz6Xc9Vm2c3d4';
const workspaces = {
  [DEMO_KEY]: {},
  [otherKey]: { seed: 7, leads: 12, organization: { name: 'Beta GmbH' } },
};

describe.each(browserKinds)('The key and what it opened, in %s', (kind) => {
  const stage = stageFor(kind, workspaces);
  afterEach(() => stage.reset());

  /** Everything that tells of the workspace behind the demo key: it may be nowhere once the key is gone. */
  function traces(): string[] {
    const people = [...stage.api.allLeads(DEMO_KEY)].flatMap(({ id, name, email }) => [
      id,
      name,
      email ?? '',
    ]);
    const others = JSON.stringify([...stage.api.allLeads(otherKey)]);
    return [DEMO_KEY, DEMO_KEY.slice(-20), 'Acme Inc', 'Web Summit Lisbon', ...people].filter(
      (text) => text.length > 3 && !others.includes(text),
    );
  }
  async function tracesIn(page: Page): Promise<string[]> {
    const everything = JSON.stringify([await stored(page), await storedAsWebPage(page)]);
    return traces().filter((trace) => everything.includes(JSON.stringify(trace).slice(1, -1)));
  }
  /** They come last, and are offered by a box that is closed. */
  const campaignsThere = (page: Page) => expect.poll(() => page.content()).toContain('Web Summit Lisbon');
  const openSettings = async (page: Page) => {
    await click(page, 'button', 'Settings');
    await byRole(page, 'heading', 'Settings');
  };

  test('the key lies in this browser’s own storage, and people’s data in memory only', async () => {
    const page = await stage.connectedPopup();
    await campaignsThere(page);
    const { local, session, sync } = await stored(page);
    expect(JSON.stringify(local)).toContain(DEMO_KEY);
    expect(JSON.stringify(session)).not.toContain(DEMO_KEY);
    expect(sync).toEqual({});
    for (const { name, email } of stage.api.allLeads(DEMO_KEY)) {
      expect(JSON.stringify(local)).not.toContain(name);
      if (email) expect(JSON.stringify(local)).not.toContain(email);
    }
  });

  test('a key to be forgotten lies in memory only, and all that tells of it', async () => {
    const page = await stage.popup();
    await click(page, 'checkbox', 'Forget the key when I close the browser');
    await connect(page);
    const { local, session, sync } = await stored(page);
    expect(local).toEqual({});
    expect(JSON.stringify(session)).toContain(DEMO_KEY);
    expect(sync).toEqual({});
    await openSettings(page);
    await waitForText(page, 'Kept in memory only');
  });

  test('the settings show the masked label, and nothing shows the key', async () => {
    const page = await stage.connectedPopup();
    await openSettings(page);
    await waitForText(page, 'leadey_sk_live_••••a1b2');
    expect(await page.content()).not.toContain(DEMO_KEY);
  });

  test('Disconnect leaves no trace in any storage area', async () => {
    const page = await stage.connectedPopup();
    await searchFor(page, 'Jordan Lee');
    await expectStatus(page, '1–1 of 1 lead');
    await click(page, 'button', /^Jordan Lee,/);
    await click(page, 'button', 'Back to leads');
    await campaignsThere(page);
    // Were there none before, their absence afterwards would say nothing.
    expect(await tracesIn(page)).toEqual(expect.arrayContaining([DEMO_KEY, 'Acme Inc', 'Jordan Lee']));
    await openSettings(page);
    await click(page, 'button', 'Disconnect');
    await byRole(page, 'heading', 'Connect to Leadey');
    await waitForText(page, 'Disconnected.');
    expect(await stored(page)).toEqual({ local: {}, session: {}, sync: {} });
    expect(await storedAsWebPage(page)).toEqual(['']);
    expect(await tracesIn(page)).toEqual([]);
  });

  test('answers that are on their way while disconnecting leave no trace either', async () => {
    const page = await stage.connectedPopup();
    stage.api.clearRequests();
    // Longer than a busy machine takes to press three buttons.
    stage.api.fault({ kind: 'slow', ms: 20_000 });
    await click(page, 'button', 'Refresh');
    const onTheirWay = () => stage.api.requests.filter(({ path }) => path === '/v1/leads');
    await expect.poll(() => onTheirWay().length).toBe(1);
    await openSettings(page);
    await click(page, 'button', 'Disconnect');
    await byRole(page, 'heading', 'Connect to Leadey');
    await expect.poll(() => stage.api.requests.every(({ aborted }) => aborted)).toBe(true);
    expect(await stored(page)).toEqual({ local: {}, session: {}, sync: {} });
  });

  test('Replace key clears everything fetched with the old one, on every open page', async () => {
    const page = await stage.connectedPopup();
    await choose(page, 'Status', 'New');
    await campaignsThere(page);
    const other = await stage.popup();
    await byRole(other, 'heading', 'Acme Inc');
    await page.bringToFront();
    await openSettings(page);
    await click(page, 'button', 'Replace key');
    await handIn(page, otherKey);
    for (const open of [page, other]) {
      await open.bringToFront();
      await byRole(open, 'heading', 'Beta GmbH');
      await expectStatus(open, '1–12 of 12 leads');
    }
    expect(await tracesIn(page)).toEqual([]);
    expect(JSON.stringify((await stored(page)).local)).toContain(otherKey);
  });

  test('a new key that Leadey refuses leaves the old one in use', async () => {
    const page = await stage.connectedPopup();
    stage.api.revokeKey(otherKey);
    await openSettings(page);
    await click(page, 'button', 'Replace key');
    await handIn(page, otherKey);
    expect(await textOf(await byRole(page, 'alert'))).toMatch(/^Leadey does not accept this key/);
    await click(page, 'button', 'Cancel');
    await click(page, 'button', 'Back to leads');
    await byRole(page, 'heading', 'Acme Inc');
    await expectStatus(page, '1–25 of 134 leads');
    expect(JSON.stringify(await stored(page))).not.toContain(otherKey);
  });

  test('a key that was revoked meanwhile: people’s data goes, and the form says which key it was', async () => {
    const page = await stage.connectedPopup();
    // Whatever connecting asks for would meet the refusal first, and there would be no Refresh to press.
    await requestsOnceIdle(stage.api, 500);
    stage.api.revokeKey(DEMO_KEY);
    await click(page, 'button', 'Refresh');
    await byRole(page, 'heading', 'Connect to Leadey');
    expect(await textOf(await byRole(page, 'alert'))).toContain(
      'Leadey no longer accepts the key leadey_sk_live_••••a1b2.',
    );
    const left = await tracesIn(page);
    expect(
      left.filter((trace) => trace !== DEMO_KEY && !DEMO_KEY.endsWith(trace) && trace !== 'Acme Inc'),
    ).toEqual([]);
    stage.api.restoreKey(DEMO_KEY);
    await click(page, 'button', 'Reconnect');
    await expectStatus(page, '1–25 of 134 leads');
  });

  test('after a restart of the browser a key is still there, and one to be forgotten is not', async () => {
    const kept = await stage.connectedPopup();
    await byRole(kept, 'heading', 'Acme Inc');
    await stage.session.restart();
    const page = await stage.popup();
    await byRole(page, 'heading', 'Acme Inc');
    await expectStatus(page, '1–25 of 134 leads');
    await openSettings(page);
    await click(page, 'button', 'Disconnect');
    // The settings have a box of that name, too.
    await byRole(page, 'heading', 'Connect to Leadey');
    await click(page, 'checkbox', 'Forget the key when I close the browser');
    await connect(page);
    await stage.session.restart();
    const afterwards = await stage.popup();
    await byRole(afterwards, 'heading', 'Connect to Leadey');
    expect(await tracesIn(afterwards)).toEqual([]);
    expect(await stored(afterwards)).toEqual({ local: {}, session: {}, sync: {} });
  });
});
