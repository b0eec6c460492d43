import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { searchFor } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import {
  asked,
  askedEachTime,
  expectKept,
  requestsOnceIdle,
  searchAndRemember,
  troubleWords,
} from './support/trouble.ts';

/** Asks one thing after the other, as fast as answers come, until one says that Leadey's limit is reached. */
function askUntilLimited(page: Page): Promise<void> {
  return page.evaluate(async () => {
    interface Answer {
      ok: boolean;
      error?: { kind: string };
    }
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<Answer> } } }
    ).chrome;
    for (;;) {
      // No answer comes from a background that was ended.
      const answer = await runtime.sendMessage({ type: 'load-organization', maxAge: 0 }).catch(() => null);
      if (answer?.error?.kind === 'rate-limited') return;
    }
  });
}

describe('What is asked of Leadey, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test('two windows that never stop asking stay under the limit of a minute together, also over a restart of the background', async () => {
    const began = Date.now();
    const one = await stage.connectedPopup();
    const other = await stage.popup();
    const scene = await searchAndRemember(one);
    await searchAndRemember(other);
    const both = Promise.all([askUntilLimited(one), askUntilLimited(other)]);
    await waitFor(() => stage.api.requests.length > 40, { what: '40 requests' });
    await stage.session.stopBackground();
    await both;
    for (const page of [one, other]) {
      await page.bringToFront();
      await click(page, 'button', 'Refresh');
      expect(await troubleWords(page)).toMatch(/^Leadey allows 120 requests a minute/);
      await expectKept(page, scene);
    }
    const used = await requestsOnceIdle(stage.api, 500);
    expect(used).toBeGreaterThan(90);
    expect(used).toBeLessThanOrEqual(105);
    // Whoever comes later is not let through either.
    await searchFor(one, 'contoso');
    await click(other, 'button', 'Next page').catch(() => {});
    expect(await requestsOnceIdle(stage.api, 800)).toBe(used);
    expect(Date.now() - began).toBeLessThan(60_000);
  });

  test('the same asked twice at one time is one call', async () => {
    const one = await stage.connectedPopup();
    const other = await stage.popup();
    await byRole(other, 'list', 'Leads');
    await requestsOnceIdle(stage.api, 500);
    stage.api.clearRequests();
    stage.api.setLatency(600);
    try {
      await Promise.all(
        [one, one, other].map((page) =>
          page.evaluate(() =>
            document.querySelector<HTMLButtonElement>('button[aria-label="Refresh"]')?.click(),
          ),
        ),
      );
      await requestsOnceIdle(stage.api, 1500);
      expect(asked(stage.api, '/leads')).toHaveLength(1);
      expect(asked(stage.api, '/me')).toHaveLength(1);
      expect(asked(stage.api, '/leads')[0]?.aborted).toBe(false);
    } finally {
      stage.api.setLatency(0);
    }
  });

  test('one call that is limited keeps all others back', async () => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    stage.api.clearRequests();
    stage.api.fault({ kind: 'rate-limited', retryAfter: 42, match: { path: '/me' } });
    stage.api.fault({ kind: 'status', status: 500, match: { path: '/leads' } });
    await click(page, 'button', 'Refresh');
    expect(await troubleWords(page)).toMatch(/^Leadey allows 120 requests a minute/);
    await expectKept(page, scene);
    await requestsOnceIdle(stage.api, 1000);
    // The list met trouble that may pass, but did not go on trying, or heard before it began.
    expect(asked(stage.api, '/leads').length).toBeLessThanOrEqual(1);
    expect(asked(stage.api, '/me')).toHaveLength(1);
  });

  test('one call that failed for good keeps the others from trying on', async () => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    stage.api.clearRequests();
    stage.api.fault({ kind: 'status', status: 500, match: { path: '/me' } });
    stage.api.fault({ kind: 'hang', match: { path: '/leads' } });
    await click(page, 'button', 'Refresh');
    await expect.poll(() => asked(stage.api, '/leads')[0]?.aborted, { timeout: 20_000 }).toBe(true);
    expect(await troubleWords(page)).toMatch(/^Leadey is having trouble answering/);
    await expectKept(page, scene);
    await requestsOnceIdle(stage.api, 2500);
    expect(asked(stage.api, '/leads')).toHaveLength(1);
    expect(asked(stage.api, '/me')).toHaveLength(3);
  });
});
