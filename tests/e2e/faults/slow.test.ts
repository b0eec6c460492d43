import { describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { waitUntilGone } from '../../browsers/by-role.ts';
import { browserKinds } from '../../browsers/launch.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { type Stage, stageFor } from '../support/stage.ts';
import {
  asked,
  askedEachTime,
  expectKept,
  expectWellAfter,
  patience,
  searchAndRemember,
  troubleWords,
} from './support/trouble.ts';

describe('When Leadey makes people wait', () => {
  const silent = stageFor('chromium', askedEachTime);
  const limited = browserKinds.map((kind) => stageFor(kind, askedEachTime));

  async function noAnswer(): Promise<void> {
    const page = await silent.connectedPopup();
    const scene = await searchAndRemember(page);
    silent.api.clearRequests();
    silent.api.fault({ kind: 'hang', match: { path: '/leads' } });
    silent.api.fault({ kind: 'stalled-body', match: { path: '/me' } });
    await click(page, 'button', 'Refresh');
    await expect.poll(() => asked(silent.api, '/leads').length, patience).toBe(1);
    const began = asked(silent.api, '/leads')[0]?.at ?? 0;
    expect(await troubleWords(page, 40_000)).toMatch(
      /^Leadey took too long to answer\. .*Shown are the leads/,
    );
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
  }

  async function limitedFor42Seconds(stage: Stage): Promise<void> {
    const { api } = stage;
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    api.clearRequests();
    api.fault({ kind: 'rate-limited', retryAfter: 42 });
    await click(page, 'button', 'Refresh');
    expect(await troubleWords(page)).toMatch(/^Leadey allows 120 requests a minute .*Shown are the leads/);
    const began = api.requests[0]?.at ?? 0;
    const secondsLeft = async () => {
      const words = await page.evaluate(() => document.querySelector('.countdown')?.textContent);
      return Number(/^Goes on by itself in (\d+) s\.$/.exec(words ?? '')?.[1] ?? Number.NaN);
    };
    const first = await waitFor(secondsLeft, { what: 'the countdown' });
    expect(first).toBeLessThanOrEqual(42);
    expect(first).toBeGreaterThan(25);
    await waitFor(async () => (await secondsLeft()) < first - 2, { what: 'the countdown to go on' });
    await expectKept(page, scene);
    const before = api.requests.length;
    expect(before).toBeLessThanOrEqual(2);
    api.clearFaults();
    await waitFor(() => api.requests.length > before, { timeoutMs: 60_000, what: 'it to go on by itself' });
    const waited = (api.requests[before]?.at ?? 0) - began;
    expect(waited).toBeGreaterThanOrEqual(42_000);
    expect(waited).toBeLessThan(46_000);
    await waitUntilGone(page, 'alert');
    await expectKept(page, scene);
  }

  // Real time goes by, so they wait together.
  test('no answer: each attempt is given up after 10 s, the whole after 25 s, and then it says so; 429 with Retry-After: 42, in both browsers: it counts down, asks nothing before, and then goes on by itself', {
    timeout: 150_000,
  }, async () => {
    await Promise.all([noAnswer(), ...limited.map(limitedFor42Seconds)]);
  });
});
