import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choose, click } from '../../browsers/act.ts';
import { byRole, waitUntilGone } from '../../browsers/by-role.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { asked, askedEachTime, patience, requestsOnceIdle, troubleWords } from '../faults/support/trouble.ts';
import { buildFor } from '../support/builds.ts';
import { connect, handIn } from '../support/connecting.ts';
import { expectStatus, searchFor } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import { placesOf } from './support/places.ts';
import { type Recorder, recordIn } from './support/recorder.ts';

const NEXT_KEY = `${DEMO_KEY.slice(0, -4)}c3d4`;
const UNKNOWN_KEY = `${DEMO_KEY.slice(0, -4)}e5f6`;

describe('Where the key is, in chromium', () => {
  // Of its own: what watches a background keeps it from being ended.
  const stage = stageFor(
    'chromium',
    { ...askedEachTime, [NEXT_KEY]: { leads: 60, seed: 2 } },
    undefined,
    async () => buildFor('chromium'),
  );
  let record: Recorder;
  beforeEach(() => {
    record = recordIn(stage.session);
  });
  afterEach(() => stage.reset());

  /** Search, filters, pages, one lead, trouble, refresh, the settings: all that is done in a day. */
  async function workADay(page: Page): Promise<void> {
    await searchFor(page, 'a');
    await expect.poll(() => asked(stage.api, '/leads').at(-1)?.query.search, patience).toBe('a');
    await click(page, 'button', 'Next page');
    await choose(page, 'Status', 'New');
    await click(page, 'button', 'Clear filters');
    await click(page, 'button', /^Jordan Lee/);
    await byRole(page, 'button', 'Copy all');
    await click(page, 'button', 'Back to leads');
    stage.api.fault({ kind: 'status', status: 500 });
    await click(page, 'button', 'Refresh');
    await troubleWords(page);
    stage.api.clearFaults();
    stage.api.clearRequests();
    stage.api.fault({ kind: 'truncated-json', match: { path: '/leads' } });
    await click(page, 'button', 'Try again');
    await expect.poll(() => troubleWords(page), patience).toMatch(/could not be read/);
    stage.api.clearFaults();
    await click(page, 'button', 'Try again');
    await waitUntilGone(page, 'alert');
    await click(page, 'button', 'Settings');
    await byRole(page, 'button', 'Replace key');
  }

  test('after a whole working day it is in its one storage item and nowhere else, and after Disconnect nowhere', async () => {
    const page = await record.open();
    await handIn(page, UNKNOWN_KEY);
    await byRole(page, 'alert');
    expect(await page.content()).not.toContain(UNKNOWN_KEY);
    await connect(page, undefined, false);
    expect(await placesOf(page, DEMO_KEY)).toEqual([expect.stringMatching(/^local\.key:org/)]);
    await workADay(page);
    expect(await placesOf(page, DEMO_KEY)).toEqual([expect.stringMatching(/^local\.key:org/)]);

    await click(page, 'button', 'Replace key');
    await handIn(page, NEXT_KEY);
    await expectStatus(page, '1–25 of 60 leads');
    expect(await placesOf(page, DEMO_KEY)).toEqual([]);
    expect(await placesOf(page, NEXT_KEY)).toEqual([expect.stringMatching(/^local\.key:org/)]);

    await click(page, 'button', 'Settings');
    await click(page, 'button', 'Disconnect');
    await byRole(page, 'heading', 'Connect to Leadey');
    for (const key of [UNKNOWN_KEY, DEMO_KEY, NEXT_KEY]) {
      expect(await placesOf(page, key)).toEqual([]);
      // Handed in once; never again in a message, and never in an answer.
      const withKey = (await record.messages()).filter((message) => message.includes(key));
      expect(withKey).toHaveLength(1);
      expect(withKey[0]).toMatch(/^sent \[\{"type":"connect"/);
      expect(JSON.stringify([record.consoles, record.addresses, stage.api.requests])).not.toContain(key);
    }
    expect(await record.violations()).toEqual([]);
    const own = [stage.session.url(''), 'https://backend.leadey.ai/v1/'];
    expect(record.addresses.filter((address) => !own.some((start) => address.startsWith(start)))).toEqual([]);
    expect(record.addresses.some((address) => address.startsWith('https://backend.leadey.ai/v1/leads'))).toBe(
      true,
    );
    expect(new Set(stage.api.requests.map(({ host }) => host))).toEqual(new Set(['backend.leadey.ai']));
    expect(
      stage.api.requests.flatMap(({ headers }) => [headers.cookie, headers.referer]).filter(Boolean),
    ).toEqual([]);
  });

  test('one that is to be forgotten is in memory alone; refused by Leadey, it is in the vault and nothing else is left', async () => {
    const page = await record.open();
    await click(page, 'checkbox', 'Forget the key when I close the browser');
    await connect(page, undefined, false);
    expect(await placesOf(page, DEMO_KEY)).toEqual([expect.stringMatching(/^session\.key:org/)]);
    // What connecting asks for would meet the refusal first, and there would be no Refresh to press.
    await requestsOnceIdle(stage.api, 500);
    stage.api.revokeKey(DEMO_KEY);
    await click(page, 'button', 'Refresh');
    await byRole(page, 'button', 'Reconnect');
    expect(await placesOf(page, DEMO_KEY)).toEqual([expect.stringMatching(/^session\.key:org/)]);
    for (const { name } of [...stage.api.allLeads(DEMO_KEY)].slice(0, 25)) {
      expect(await placesOf(page, name)).toEqual([]);
    }
  });
});
