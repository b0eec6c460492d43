import { afterEach, describe, expect, test } from 'vitest';
import { click, textOf } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { DEMO_KEY, type FaultEffect } from '../../demo-api/index.ts';
import { expectStatus, rowLabels, searchFor, searchText } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import {
  asked,
  askedEachTime,
  expectCalm,
  expectKept,
  expectWellAfter,
  patience,
  requestsOnceIdle,
  searchedPopup,
  troubleWords,
} from './support/trouble.ts';

/** And how often each question is asked: half an answer may be a connection that was cut. */
const unreadable: [what: string, fault: FaultEffect, attempts: number][] = [
  ['truncated JSON', { kind: 'truncated-json' }, 3],
  ['valid JSON of the wrong shape', { kind: 'wrong-shape', body: { data: 'none', meta: [] } }, 1],
  ['an answer of 10 MB', { kind: 'huge', bytes: 10_000_000 }, 1],
];

describe('When an answer cannot be read, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  const popup = searchedPopup(stage);

  test.each(unreadable)(
    '%s: it says so, asks no more than may help, and keeps what it had',
    async (_, fault, attempts) => {
      stage.api.clearRequests();
      stage.api.fault(fault);
      await click(popup.page, 'button', 'Refresh');
      const said = await troubleWords(popup.page);
      expect(said).toMatch(/^Leadey’s answer could not be read\. .*Showing the leads as of \d/);
      expect(said).not.toMatch(/JSON|token|undefined|null/);
      await expectKept(popup.page, popup.scene);
      await requestsOnceIdle(stage.api, 2500);
      expect(asked(stage.api, '/leads')).toHaveLength(attempts);
      expect(asked(stage.api, '/me')).toHaveLength(attempts);
      await stage.calm();
      await expectWellAfter(popup.page, 'Try again', popup.scene);
    },
  );

  test('an answer of 10 MB is given up before it has come whole', async () => {
    stage.api.fault({ kind: 'huge', bytes: 40_000_000 });
    await click(popup.page, 'button', 'Refresh');
    expect(await troubleWords(popup.page)).toMatch(/^Leadey’s answer could not be read/);
    await stage.calm();
    await expectWellAfter(popup.page, 'Try again', popup.scene);
  });

  test('a slow answer overtaken by a faster later one is given up on the wire and never shown', async () => {
    stage.api.clearRequests();
    stage.api.fault({ kind: 'slow', ms: 8000, match: { path: /search=dubois/ } });
    await searchFor(popup.page, 'dubois');
    await expect
      .poll(() => asked(stage.api, '/leads').map(({ query }) => query.search), patience)
      .toEqual(['dubois']);
    await searchFor(popup.page, 'tanaka');
    await expect.poll(async () => (await rowLabels(popup.page))[0], patience).toMatch(/^Hiroshi Tanaka/);
    await expect.poll(() => asked(stage.api, '/leads')[0]?.aborted, patience).toBe(true);
    expect(await searchText(popup.page)).toBe('tanaka');
    await expectCalm(popup.page);
    expect((await rowLabels(popup.page))[0]).toMatch(/^Hiroshi Tanaka/);
  });
});

describe('When an answer holds what nobody knows yet, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test('one malformed lead of a page: the other 24 are shown, the one is counted', async () => {
    const page = await stage.connectedPopup();
    for (const value of [null, { id: 5, name: [] }, 'a lead']) {
      stage.api.fault({ kind: 'replace-lead', index: 3, value, match: { path: /^\/v1\/leads/ } });
      await click(page, 'button', 'Refresh');
      await expect.poll(async () => (await rowLabels(page)).length, patience).toBe(24);
      expect(await textOf(await byRole(page, 'main'))).toContain(
        '1 lead on this page could not be read and is not shown.',
      );
      await expectStatus(page, '1–25 of 25,000 leads');
      await expectCalm(page);
      stage.api.clearFaults();
      await click(page, 'button', 'Refresh');
      await expect.poll(async () => (await rowLabels(page)).length, patience).toBe(25);
    }
  });

  test('an unknown plan, an unknown status and fields nobody has heard of are shown as words or left out', async () => {
    const [lead] = stage.api.addLeads(DEMO_KEY, [
      { name: 'Ada Lovelace', status: 'waiting_for_babbage', ...{ shoeSize: 41, tags: [{}] } },
    ]);
    stage.api.setOrganization(DEMO_KEY, {
      plan: 'galactic_unlimited',
      planStatus: 'on_probation',
      ...{ mascot: { name: 'Ley' } },
    });
    try {
      const page = await stage.connectedPopup();
      const words = await textOf(
        await byRole(page, 'heading', 'Acme Inc').then(() => byRole(page, 'banner')),
      );
      expect(words).toContain('Galactic unlimited');
      expect(words).toContain('On probation');
      expect((await rowLabels(page))[0]).toMatch(/^Ada Lovelace, .*Waiting for babbage/);
      await expectCalm(page);
    } finally {
      stage.api.setOrganization(DEMO_KEY, { plan: 'growth', planStatus: 'active' });
      if (lead) stage.api.deleteLead(DEMO_KEY, lead.id);
    }
  });
});
