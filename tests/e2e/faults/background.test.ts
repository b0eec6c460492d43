import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { browserKinds } from '../../browsers/launch.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { handIn } from '../support/connecting.ts';
import { expectStatus } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import { stored } from '../support/storage.ts';
import {
  asked,
  askedEachTime,
  expectCalm,
  expectKept,
  patience,
  requestsOnceIdle,
  searchAndRemember,
} from './support/trouble.ts';

describe.each(browserKinds)('When the browser ends the background, in %s', (kind) => {
  const stage = stageFor(kind, askedEachTime);
  afterEach(() => stage.reset());

  test('before a click, and between two pages: the next click works as if nothing had been', async () => {
    const page = await stage.connectedPopup();
    await expectStatus(page, '1–25 of 25,000 leads');
    await stage.session.stopBackground();
    await click(page, 'button', 'Refresh');
    await expect.poll(() => asked(stage.api, '/leads').length, patience).toBe(1);
    for (const status of ['26–50 of 25,000 leads', '51–75 of 25,000 leads']) {
      await stage.session.stopBackground();
      await click(page, 'button', 'Next page');
      await expectStatus(page, status);
    }
    await expectCalm(page);
  });

  test('in the middle of a request: it is asked once more, and what was typed stays', async () => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    stage.api.clearRequests();
    stage.api.fault({ kind: 'slow', ms: 20_000, match: { path: '/leads', times: 1 } });
    await click(page, 'button', 'Refresh');
    await expect.poll(() => asked(stage.api, '/leads').length, patience).toBe(1);
    await stage.session.stopBackground();
    await expect
      .poll(() => asked(stage.api, '/leads').map(({ status }) => status), patience)
      .toEqual([0, 200]);
    expect(asked(stage.api, '/leads')[0]?.aborted).toBe(true);
    await expectKept(page, scene);
    await expectCalm(page);
  });
});

describe('When windows come and go, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test('the popup closed in the middle of connecting: connected when it is opened again', async () => {
    stage.api.fault({ kind: 'slow', ms: 1500, match: { path: '/me', times: 1 } });
    const popup = await stage.realPopup();
    await handIn(popup, DEMO_KEY);
    await expect.poll(() => asked(stage.api, '/me').length, patience).toBe(1);
    await popup.close();
    await expect.poll(() => asked(stage.api, '/me')[0]?.status, patience).toBe(200);
    const again = await stage.realPopup();
    await byRole(again, 'heading', 'Acme Inc');
    await expectStatus(again, '1–25 of 25,000 leads');
    await again.close();
  });

  test('two windows, one disconnects: the other has nothing of it left either', async () => {
    const one = await stage.connectedPopup();
    const other = await stage.popup();
    await searchAndRemember(other);
    await requestsOnceIdle(stage.api, 500);
    stage.api.clearRequests();
    stage.api.fault({ kind: 'slow', ms: 9000, match: { path: '/leads' } });
    await click(other, 'button', 'Refresh');
    await expect.poll(() => asked(stage.api, '/leads').length, patience).toBe(1);
    await one.bringToFront();
    await click(one, 'button', 'Settings');
    await click(one, 'button', 'Disconnect');
    for (const page of [one, other]) {
      await byRole(page, 'heading', 'Connect to Leadey');
      expect(await page.content()).not.toMatch(/Northwind|Jordan|Acme/i);
    }
    // What was still on its way was given up, and nothing of it is kept.
    await expect
      .poll(() => asked(stage.api, '/leads').map(({ aborted }) => aborted), patience)
      .toEqual([true]);
    expect(await stored(one)).toEqual({ local: {}, session: {}, sync: {} });
  });
});
