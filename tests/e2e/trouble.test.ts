import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { click, textOf } from '../browsers/act.ts';
import { allByRole, byRole, waitUntilGone } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY, type Fault } from '../demo-api/index.ts';
import { connect, handIn, keyField } from './support/connecting.ts';
import { expectStatus, rowLabels } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';
import { wipe } from './support/storage.ts';

const leads = { path: '/leads' };

const troubles: [what: string, fault: Fault, words: RegExp, button: string][] = [
  ['trouble at Leadey', { kind: 'status', status: 500 }, /^Leadey is having trouble answering/, 'Try again'],
  [
    'a web page from some proxy',
    { kind: 'status', status: 503, body: '<h1>Sorry</h1>', match: leads },
    /^Leadey is having trouble answering/,
    'Try again',
  ],
  [
    'half an answer',
    { kind: 'truncated-json', match: leads },
    /^Leadey’s answer could not be read/,
    'Try again',
  ],
  [
    'an answer larger than any list of leads',
    { kind: 'huge', bytes: 12_000_000, match: leads },
    /^Leadey’s answer could not be read/,
    'Try again',
  ],
  // Firefox takes what came before the cut for all there is, and half a JSON text cannot be read.
  [
    'a connection cut half-way',
    { kind: 'reset-mid-body' },
    /cannot be reached|could not be read/,
    'Try again',
  ],
  [
    'credits used up',
    { kind: 'status', status: 402, match: leads },
    /^Leadey needs credits to continue/,
    'Try again',
  ],
  [
    'a request Leadey does not take',
    { kind: 'status', status: 400, match: leads },
    /did not accept/,
    'Try again',
  ],
];

const patience = { timeout: 15_000 };

describe.each(browserKinds)('Trouble, in %s', (kind) => {
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: 25_000, largestPageOfAll: 50 } });
  let page: Page;
  let rows: string[];
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
    rows = await rowLabels(page);
  });
  afterEach(() => stage.calm());

  const alertWords = async () => textOf(await byRole(page, 'alert'));
  /** Whatever went wrong, what is on the screen stays there, and says how old it is. */
  async function expectEverythingStillThere(): Promise<void> {
    expect(await rowLabels(page)).toEqual(rows);
    expect(await alertWords()).toMatch(/Showing the leads as of \d/);
    await byRole(page, 'heading', 'Acme Inc');
    expect(await textOf(await byRole(page, 'region', 'Credits'))).toContain('2,840 credits left');
  }

  test.each(troubles)(
    '%s has words and a button of its own, and wipes nothing',
    async (_, fault, words, button) => {
      stage.api.fault(fault);
      await click(page, 'button', 'Refresh');
      await expect.poll(alertWords, patience).toMatch(words);
      expect(await alertWords()).not.toMatch(/demo API|Sorry/);
      await expectEverythingStillThere();
      await byRole(page, 'button', button);
      stage.api.clearFaults();
      // Unless it has gone on by itself meanwhile.
      for (const again of await allByRole(page, 'button', button)) await again.click();
      await waitUntilGone(page, 'alert');
      expect(await rowLabels(page)).toEqual(rows);
    },
  );

  test('offline: said, and all is well once the connection is back', async () => {
    await stage.session.setOffline(true);
    await click(page, 'button', 'Refresh');
    await expect.poll(alertWords, patience).toMatch(/^Leadey cannot be reached\. Check your connection/);
    await expectEverythingStillThere();
    await stage.session.setOffline(false);
    await click(page, 'button', 'Try again');
    await waitUntilGone(page, 'alert');
  });

  test('too many requests: counted down, and then it goes on by itself', async () => {
    const asked = Date.now();
    stage.api.fault({ kind: 'rate-limited', retryAfter: 3 });
    await click(page, 'button', 'Refresh');
    await expect.poll(alertWords, patience).toMatch(/^Leadey allows 120 requests a minute/);
    await stage.calm();
    stage.api.clearRequests();
    await expectEverythingStillThere();
    expect(await page.content()).toMatch(/Continues by itself in [123] s\./);
    await waitUntilGone(page, 'alert');
    // The leads, asked for beside the credits, may have been on their way when the answer came that says to wait.
    const next = stage.api.requests.find(({ path }) => path === '/v1/me');
    expect(next?.at).toBeGreaterThanOrEqual(asked + 3000);
  });

  test('a key that may not read that: Reconnect leads to the form for another', async () => {
    stage.api.fault({ kind: 'status', status: 403, match: leads });
    await click(page, 'button', 'Refresh');
    await expect.poll(alertWords, patience).toMatch(/^This key is not allowed to read that/);
    await expectEverythingStillThere();
    await click(page, 'button', 'Reconnect');
    await byRole(page, 'heading', 'Connect to Leadey');
    await click(page, 'button', 'Cancel');
    await click(page, 'button', 'Back to leads');
    await byRole(page, 'list', 'Leads');
  });

  test('a lead that cannot be read does not cost the others', async () => {
    stage.api.fault({ kind: 'replace-lead', index: 1, value: { name: 'No id' }, match: leads });
    await click(page, 'button', 'Refresh');
    await expect.poll(() => page.content()).toContain('1 lead on this page could not be read');
    expect(await rowLabels(page)).toEqual(rows.filter((_, index) => index !== 1));
    stage.api.clearFaults();
    await click(page, 'button', 'Refresh');
    await expect.poll(() => rowLabels(page)).toEqual(rows);
  });
});

describe.each(browserKinds)('Access to Leadey withheld, in %s', (kind) => {
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: 25_000, largestPageOfAll: 50 } });
  const explanation = /^The browser does not let this extension reach backend\.leadey\.ai/;
  let page: Page;
  beforeAll(async () => {
    page = await stage.popup();
  });
  beforeEach(() => stage.api.clearRequests());
  afterEach(async () => {
    await stage.session.setHostAccess(true);
    await wipe(page);
  });

  const alertWords = async () => textOf(await byRole(page, 'alert'));
  /** The one button asks the browser, which asks the person; in Chromium nobody is there to say yes. */
  async function allowAccess(): Promise<void> {
    await byRole(page, 'button', 'Allow access to Leadey');
    if (kind === 'firefox') return click(page, 'button', 'Allow access to Leadey');
    await stage.session.setHostAccess(true);
    await page.bringToFront();
  }

  test('while connecting: explained and asked for, and then it connects with what was pasted', async () => {
    await stage.session.setHostAccess(false);
    await page.bringToFront();
    await handIn(page, DEMO_KEY);
    await expect.poll(alertWords).toMatch(explanation);
    expect(await keyField(page)).toBe(DEMO_KEY);
    expect(stage.api.requests).toEqual([]);
    // Handed in once is enough: what waited for it goes on by itself.
    await allowAccess();
    await byRole(page, 'heading', 'Acme Inc');
  });

  test('later on: noticed, explained and asked for, and nothing on the screen is wiped', async () => {
    await connect(page, DEMO_KEY, false);
    const rows = await rowLabels(page);
    await stage.session.setHostAccess(false);
    await page.bringToFront();
    stage.api.clearRequests();
    await click(page, 'button', 'Refresh');
    await expect.poll(alertWords).toMatch(explanation);
    expect(await rowLabels(page)).toEqual(rows);
    expect(stage.api.requests).toEqual([]);
    stage.api.deleteLeads(DEMO_KEY, 1);
    await allowAccess();
    if (kind === 'chromium') await click(page, 'button', 'Refresh');
    await expectStatus(page, '1–25 of 24,999 leads');
    expect(await allByRole(page, 'alert')).toEqual([]);
  });
});
