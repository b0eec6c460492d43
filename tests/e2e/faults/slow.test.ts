import { describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { browserKinds } from '../../browsers/launch.ts';
import { testThatALimitIsWaitedOut } from '../../waiting/limit.ts';
import { stageFor } from '../support/stage.ts';
import {
  asked,
  askedEachTime,
  expectKept,
  expectWellAfter,
  patience,
  searchAndRemember,
  troubleWords,
} from './support/trouble.ts';

describe('When Leadey makes people wait, in chromium', () => {
  const silent = stageFor('chromium', askedEachTime);

  // Real time goes by: nothing else shows that the browser lets the background wait for so long.
  test('no answer: each attempt is given up after 10 s, the whole after 25 s, and then it says so', {
    timeout: 90_000,
  }, async () => {
    const page = await silent.connectedPopup();
    const scene = await searchAndRemember(page);
    silent.api.clearRequests();
    silent.api.fault({ kind: 'hang', match: { path: '/leads' } });
    silent.api.fault({ kind: 'stalled-body', match: { path: '/me' } });
    await click(page, 'button', 'Refresh');
    await expect.poll(() => asked(silent.api, '/leads').length, patience).toBe(1);
    const began = asked(silent.api, '/leads')[0]?.at ?? 0;
    expect(await troubleWords(page, 40_000)).toMatch(/^Leadey took too long to answer\. .*Showing the leads/);
    const took = Date.now() - began;
    expect(took).toBeGreaterThan(23_000);
    expect(took).toBeLessThan(29_000);
    await expectKept(page, scene);
    for (const path of ['/leads', '/me']) {
      const attempts = asked(silent.api, path);
      expect(attempts.length).toBeGreaterThanOrEqual(2);
      expect(attempts.length).toBeLessThanOrEqual(3);
      const pause = (attempts[1]?.at ?? 0) - (attempts[0]?.at ?? 0);
      expect(pause).toBeGreaterThan(10_000);
      expect(pause).toBeLessThan(12_500);
      await expect.poll(() => attempts.every(({ aborted }) => aborted), patience).toBe(true);
    }
    await silent.calm();
    await expectWellAfter(page, 'Try again', scene);
  });
});

testThatALimitIsWaitedOut(browserKinds, 7);
