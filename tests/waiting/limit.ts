import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../browsers/act.ts';
import { waitUntilGone } from '../browsers/by-role.ts';
import type { BrowserKind } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { askedEachTime, expectKept, searchAndRemember, troubleWords } from '../e2e/faults/support/trouble.ts';
import { stageFor } from '../e2e/support/stage.ts';

/** Tells, as a test, that a limit of Leadey's of so many seconds is counted down and then gone on from. */
export function testThatALimitIsWaitedOut(kinds: readonly BrowserKind[], seconds: number): void {
  describe.each(kinds)('When Leadey makes people wait, in %s', (kind) => {
    const stage = stageFor(kind, askedEachTime);
    afterEach(() => stage.reset());

    test(`429 with Retry-After: ${seconds}: it counts down, asks nothing before, and then goes on by itself`, {
      timeout: 60_000 + seconds * 1000,
    }, async () => {
      const { api } = stage;
      const page = await stage.connectedPopup();
      const scene = await searchAndRemember(page);
      api.clearRequests();
      api.fault({ kind: 'rate-limited', retryAfter: seconds });
      await click(page, 'button', 'Refresh');
      expect(await troubleWords(page)).toMatch(/^Leadey allows 120 requests a minute .*Showing the leads/);
      const limitedAt = api.requests[0]?.at ?? 0;
      const secondsLeft = async () => {
        const words = await page.evaluate(() => document.querySelector('.countdown')?.textContent);
        return Number(/^Continues by itself in (\d+) s\.$/.exec(words ?? '')?.[1] ?? Number.NaN);
      };
      const first = await waitFor(secondsLeft, { what: 'the countdown' });
      expect(first).toBeLessThanOrEqual(seconds);
      await waitFor(async () => (await secondsLeft()) < first, { what: 'the countdown to go on' });
      await expectKept(page, scene);
      const before = api.requests.length;
      expect(before).toBeLessThanOrEqual(2);
      api.clearFaults();
      await waitFor(() => api.requests.length > before, {
        timeoutMs: (seconds + 20) * 1000,
        what: 'it to go on by itself',
      });
      const waited = (api.requests[before]?.at ?? 0) - limitedAt;
      expect(waited).toBeGreaterThanOrEqual(seconds * 1000);
      expect(waited).toBeLessThan((seconds + 4) * 1000);
      await waitUntilGone(page, 'alert');
      await expectKept(page, scene);
    });
  });
}
