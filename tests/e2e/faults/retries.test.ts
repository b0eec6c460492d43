import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { waitUntilGone } from '../../browsers/by-role.ts';
import { browserKinds } from '../../browsers/launch.ts';
import type { FaultEffect } from '../../demo-api/index.ts';
import { stageFor } from '../support/stage.ts';
import {
  asked,
  askedEachTime,
  expectKept,
  patience,
  requestsOnceIdle,
  searchedPopup,
  troubleWords,
} from './support/trouble.ts';

/** Longer than the longest pause between two attempts, in milliseconds. */
const QUIET = 2000;
/** Where the three attempts that there may be are over. */
const SETTLED = 300;

// Of all other statuses, `utils/leadey/http.test.ts` tells, where no real time goes by.
const mayPass: [what: string, fault: FaultEffect][] = [
  ['500', { kind: 'status', status: 500 }],
  ['a connection cut in the middle of the body', { kind: 'reset-mid-body' }],
  ['truncated JSON', { kind: 'truncated-json' }],
];

const stays: [what: string, fault: FaultEffect][] = [
  ['404', { kind: 'status', status: 404 }],
  ['JSON of the wrong shape', { kind: 'wrong-shape', body: { data: {} } }],
];

describe.each(browserKinds)('How often one question is asked after trouble, in %s', (kind) => {
  const stage = stageFor(kind, askedEachTime);
  const popup = searchedPopup(stage);
  afterEach(async () => {
    await stage.calm();
    await click(popup.page, 'button', 'Refresh');
    await waitUntilGone(popup.page, 'alert');
  });

  /** When each attempt at the list was made, once no more follow. */
  async function attempts(fault: FaultEffect, idleMs: number): Promise<number[]> {
    await requestsOnceIdle(stage.api, 300);
    stage.api.clearRequests();
    stage.api.fault({ ...fault, match: { path: '/leads' } });
    await click(popup.page, 'button', 'Refresh');
    await troubleWords(popup.page);
    await expectKept(popup.page, popup.scene);
    await requestsOnceIdle(stage.api, idleMs);
    expect(asked(stage.api, '/me')).toHaveLength(1);
    return asked(stage.api, '/leads').map(({ at }) => at);
  }

  test.each(mayPass)('%s may pass: three times, with a longer pause each time', async (_, fault) => {
    const [first = 0, second = 0, third = 0, ...more] = await attempts(fault, SETTLED);
    expect(more).toEqual([]);
    // 0.4 s and 1.2 s, a quarter more or less; whatever a busy machine adds comes on top.
    expect(second - first).toBeGreaterThanOrEqual(295);
    expect(third - second).toBeGreaterThanOrEqual(895);
  });

  test.each(stays)('%s would be the same again: once', async (_, fault) => {
    expect(await attempts(fault, QUIET)).toHaveLength(1);
  });

  test('429 that names a second: once, and once more when that second is over', async () => {
    await requestsOnceIdle(stage.api, 300);
    stage.api.clearRequests();
    stage.api.fault({ kind: 'rate-limited', retryAfter: 1, match: { path: '/leads', times: 1 } });
    await click(popup.page, 'button', 'Refresh');
    await expect
      .poll(() => asked(stage.api, '/leads').map(({ status }) => status), patience)
      .toEqual([429, 200]);
    const [limited, after] = asked(stage.api, '/leads');
    expect((after?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });
});
