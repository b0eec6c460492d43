import { afterEach, describe, expect, test } from 'vitest';
import { click, textOf } from '../../browsers/act.ts';
import { byRole, waitUntilGone } from '../../browsers/by-role.ts';
import { browserKinds } from '../../browsers/launch.ts';
import { DEMO_KEY, type FaultEffect } from '../../demo-api/index.ts';
import { handIn } from '../support/connecting.ts';
import { searchFor } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import { stored } from '../support/storage.ts';
import {
  asked,
  askedEachTime,
  expectKept,
  expectWellAfter,
  patience,
  requestsOnceIdle,
  searchAndRemember,
  searchedPopup,
  troubleWords,
} from './support/trouble.ts';

/** What Leadey (or a proxy) answers, the words, the button, and how often the list of leads is asked for. */
const answers: [what: string, fault: FaultEffect, words: RegExp, button: string, attempts: number][] = [
  ['500 for good', { kind: 'status', status: 500 }, /^Leadey is having trouble answering/, 'Try again', 3],
  [
    '502 with a page of a proxy',
    { kind: 'status', status: 502, body: '<html><h1>Bad Gateway</h1></html>' },
    /^Leadey is having trouble answering/,
    'Try again',
    3,
  ],
  [
    '500 that repeats database text',
    {
      kind: 'status',
      status: 500,
      body: { error: { message: 'Failed query: select * from "leads" params: org_1', details: null } },
    },
    /^Leadey is having trouble answering/,
    'Try again',
    3,
  ],
  ['402', { kind: 'status', status: 402 }, /^Leadey needs credits to continue/, 'Try again', 1],
  ['403', { kind: 'status', status: 403 }, /^This key is not allowed to read that/, 'Reconnect', 1],
  ['404', { kind: 'status', status: 404 }, /^This is no longer in Leadey/, 'Try again', 1],
  [
    '431 with an empty body',
    { kind: 'status', status: 431 },
    /^Leadey did not accept this request/,
    'Try again',
    1,
  ],
];

describe('When Leadey answers with trouble, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  const popup = searchedPopup(stage);

  test.each(answers)(
    '%s: the words say so, what was shown and typed stays, and no more is asked than may help',
    async (_what, fault, words, button, attempts) => {
      stage.api.clearRequests();
      stage.api.fault(fault);
      await click(popup.page, 'button', 'Refresh');
      const said = await troubleWords(popup.page);
      expect(said).toMatch(words);
      expect(said).toMatch(/Showing the leads as of \d/);
      await expectKept(popup.page, popup.scene);
      await requestsOnceIdle(stage.api, 700);
      expect(asked(stage.api, '/leads').length).toBeLessThanOrEqual(attempts);
      expect(asked(stage.api, '/me').length).toBeLessThanOrEqual(attempts);
      expect(await popup.page.content()).not.toMatch(/Gateway|Failed query|org_1|demo API/);

      await stage.calm();
      if (button === 'Try again') return expectWellAfter(popup.page, button, popup.scene);
      await click(popup.page, 'button', button);
      await byRole(popup.page, 'textbox', 'API key');
      await click(popup.page, 'button', 'Cancel');
      await click(popup.page, 'button', 'Back to leads');
      await expectWellAfter(popup.page, 'Refresh', popup.scene);
    },
  );

  test('500 once, then well again: nobody notices', async () => {
    stage.api.clearRequests();
    stage.api.fault({ kind: 'status', status: 500, match: { path: '/leads', times: 1 } });
    await click(popup.page, 'button', 'Refresh');
    await expect
      .poll(() => asked(stage.api, '/leads').map(({ status }) => status), patience)
      .toEqual([500, 200]);
    await expectKept(popup.page, popup.scene);
    await waitUntilGone(popup.page, 'alert');
  });

  test('429 without Retry-After: a whole minute is counted down, and nothing is asked meanwhile', async () => {
    stage.api.clearRequests();
    stage.api.fault({ kind: 'rate-limited', retryAfter: null });
    await click(popup.page, 'button', 'Refresh');
    expect(await troubleWords(popup.page)).toMatch(/^Leadey allows 120 requests a minute/);
    expect(await textOf(await byRole(popup.page, 'button', 'Try again'))).toBe('Try again');
    const [seconds] = /(?<=by itself in )\d+/.exec(await popup.page.content()) ?? [];
    expect(Number(seconds)).toBeGreaterThan(50);
    expect(Number(seconds)).toBeLessThanOrEqual(60);
    await expectKept(popup.page, popup.scene);
    const before = stage.api.requests.length;
    expect(before).toBeLessThanOrEqual(2);
    // Whoever asks now, by any way, is answered from here.
    stage.api.clearFaults();
    await click(popup.page, 'button', 'Refresh');
    await searchFor(popup.page, 'contoso');
    expect(await requestsOnceIdle(stage.api, 1500)).toBe(before);
    expect(await troubleWords(popup.page)).toMatch(/^Leadey allows 120 requests a minute/);
  });
});

describe.each(browserKinds)('When the key is refused in the middle of use, in %s', (kind) => {
  const stage = stageFor(kind, askedEachTime);
  afterEach(() => stage.reset());

  test('it says which key, asks nothing more with it, drops what was fetched, and offers to reconnect', async () => {
    const page = await stage.connectedPopup();
    await searchAndRemember(page);
    stage.api.clearRequests();
    stage.api.revokeKey(DEMO_KEY);
    await click(page, 'button', 'Refresh');
    await byRole(page, 'heading', 'Connect to Leadey');
    expect(await troubleWords(page)).toMatch(
      /^Leadey no longer accepts the key leadey_sk_live_••••a1b2\. It was probably revoked/,
    );
    expect(await requestsOnceIdle(stage.api, 500)).toBeLessThanOrEqual(2);
    expect(stage.api.requests.every(({ status, aborted }) => status === 401 || aborted)).toBe(true);
    const { local, session } = await stored(page);
    expect(Object.keys(session).filter((key) => key !== 'budget')).toEqual([]);
    // What credits there were, and when somebody looked, is no person's: figures and times alone.
    const key = expect.stringMatching(/^key:org/);
    expect(Object.keys(local).sort()).toEqual(['account', 'history', key, 'look']);

    // It may have been a proxy's word: the saved key is tried again when somebody says so.
    stage.api.restoreKey(DEMO_KEY);
    await click(page, 'button', 'Reconnect');
    await byRole(page, 'list', 'Leads');
    await byRole(page, 'heading', 'Acme Inc');
  });

  test.each([
    ['/me', '/leads'],
    ['/leads', '/me'],
  ])(
    'what %s answers late neither takes the key that %s refused for a good one nor brings people back',
    async (late, refusing) => {
      const page = await stage.connectedPopup();
      await requestsOnceIdle(stage.api, 500);
      stage.api.clearRequests();
      stage.api.fault({ kind: 'slow', ms: 3000, match: { path: late, times: 1 } });
      // With a key that is refused nothing is asked any more: not before both are on their way.
      const both = Promise.withResolvers<void>();
      stage.api.fault({
        kind: 'status',
        status: 401,
        until: both.promise,
        match: { path: refusing, times: 1 },
      });
      await click(page, 'button', 'Refresh');
      await expect.poll(() => asked(stage.api, late), patience).toHaveLength(1);
      both.resolve();
      await byRole(page, 'heading', 'Connect to Leadey');
      expect(asked(stage.api, late).map(({ status }) => status)).toEqual([0]);
      await expect.poll(() => asked(stage.api, late)[0]?.status, patience).toBe(200);

      expect(await requestsOnceIdle(stage.api, 700)).toBe(2);
      await byRole(page, 'heading', 'Connect to Leadey');
      const { local, session } = await stored(page);
      expect(local.account).toMatchObject({ state: 'refused' });
      expect(Object.keys(session).filter((key) => key !== 'budget')).toEqual([]);
    },
  );

  test('a new key takes its place', async () => {
    const page = await stage.connectedPopup();
    // Whatever connecting asks for would meet the refusal first, and there would be no Refresh to press.
    await requestsOnceIdle(stage.api, 500);
    stage.api.revokeKey(DEMO_KEY);
    await click(page, 'button', 'Refresh');
    await byRole(page, 'heading', 'Connect to Leadey');
    stage.api.restoreKey(DEMO_KEY);
    await handIn(page, DEMO_KEY);
    await byRole(page, 'list', 'Leads');
    const { local } = await stored(page);
    expect(local.account).toMatchObject({ state: 'connected' });
  });
});
