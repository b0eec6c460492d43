import { afterEach, describe, expect, test } from 'vitest';
import { choose, click } from '../../browsers/act.ts';
import { byRole, waitUntilGone } from '../../browsers/by-role.ts';
import { DEMO_KEY, type DemoRequest } from '../../demo-api/index.ts';
import { handIn, keyField } from '../support/connecting.ts';
import { expectStatus, searchText } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import { letTimePass, stored } from '../support/storage.ts';
import { fillUp, makeRoom, store } from './support/extension-storage.ts';
import {
  asked,
  askedEachTime,
  expectCalm,
  expectKept,
  patience,
  requestsOnceIdle,
  rows,
  searchAndRemember,
  TYPED,
  troubleWords,
} from './support/trouble.ts';

const DAY = 86_400_000;

/** When a stored answer was asked for; nothing else about it matters here. */
const at = (leads: unknown) => (leads as { at: number }).at;

/** Where the key of the one workspace lies. */
const keyName = (local: object) => Object.keys(local).find((name) => name.startsWith('key:')) ?? '';

const damages: [kind: string, value: unknown][] = [
  ['null', null],
  ['a number', 42],
  ['half a text', '{"connection":"1'],
  ['a list', [[], {}]],
  ['an object of another kind', { connection: 5, items: { length: -1 }, version: '1' }],
];

describe('When what is stored is not as it was left, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test.each(damages)(
    'damaged by hand, %s everywhere but in the key: all heals from the key',
    async (_, value) => {
      const before = await stage.connectedPopup();
      await searchAndRemember(before);
      const { local, session } = await stored(before);
      const spoilt = (items: object) => Object.fromEntries(Object.keys(items).map((key) => [key, value]));
      const name = keyName(local);
      await store(before, 'local', { ...spoilt(local), [name]: DEMO_KEY });
      await store(before, 'session', { ...spoilt(session), campaigns: value, statuses: value, view: value });
      const page = await stage.popup();
      await byRole(page, 'heading', 'Acme Inc');
      await expectStatus(page, '1–25 of 25,000 leads');
      await expectCalm(page);
      expect((await stored(page)).local).toMatchObject({ [name]: DEMO_KEY, account: { version: 1 } });
    },
  );

  test('a key damaged by hand is none: it is asked for anew, and Leadey is asked nothing', async () => {
    const before = await stage.connectedPopup();
    const name = keyName((await stored(before)).local);
    await store(before, 'local', { [name]: { text: DEMO_KEY }, account: 'nobody' });
    await store(before, 'session', { leads: 7, view: [] });
    await requestsOnceIdle(stage.api, 300);
    stage.api.clearRequests();
    const page = await stage.popup();
    await byRole(page, 'textbox', 'API key');
    expect(await requestsOnceIdle(stage.api, 500)).toBe(0);
  });

  test('no room for what was fetched: it says so, keeps what it had, and goes on once there is room', async () => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    await fillUp(page, 'session');
    // Four times as much as what it takes the place of: a page no larger than the last would still fit.
    await choose(page, 'Leads per page', '100');
    expect(await troubleWords(page)).toMatch(/^The browser could not store Leadey’s answer/);
    expect(await rows(page)).toEqual(scene.rows);
    expect(await searchText(page)).toBe(TYPED);
    await makeRoom(page, 'session');
    await click(page, 'button', 'Try again');
    await waitUntilGone(page, 'alert');
    await expect.poll(async () => (await rows(page)).length).toBeGreaterThan(scene.rows.length);
  });

  test('no room for the key: it says so, the key stays in the field, and none is half stored', async () => {
    const page = await stage.popup();
    await fillUp(page, 'local');
    await handIn(page, DEMO_KEY);
    expect(await troubleWords(page)).toMatch(/^The browser could not store Leadey’s answer/);
    expect(await keyField(page)).toBe(DEMO_KEY);
    expect(Object.keys((await stored(page)).local).filter((name) => name.startsWith('key'))).toEqual([]);
    await makeRoom(page, 'local');
    await click(page, 'button', 'Connect');
    await byRole(page, 'list', 'Leads');
  });

  test('after a moment it is trusted; after a day of sleep, or from a clock set back, it is asked for anew', async () => {
    const before = await stage.connectedPopup();
    const scene = await searchAndRemember(before);
    await requestsOnceIdle(stage.api, 500);
    stage.api.clearRequests();
    const soon = await stage.popup();
    await expectKept(soon, scene);
    expect(await requestsOnceIdle(stage.api, 500)).toBe(0);
    for (const passed of [DAY, -2 * DAY]) {
      stage.api.clearRequests();
      await letTimePass(before, passed);
      stage.api.setLatency(700);
      const page = await stage.popup();
      // What was there is drawn at once, and then brought up to date.
      await expectKept(page, scene);
      const isShown = ({ query }: DemoRequest) => query.search === TYPED;
      await expect.poll(() => asked(stage.api, '/leads').filter(isShown).length, patience).toBe(1);
      await expect.poll(() => asked(stage.api, '/me').length, patience).toBe(1);
      await expect
        .poll(async () => Date.now() - at((await stored(page)).session.leads), patience)
        .toBeLessThan(30_000);
      stage.api.setLatency(0);
    }
  });
});
