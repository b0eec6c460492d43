// @vitest-environment node

import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  ada,
  alone,
  attempts,
  connection,
  earlier,
  failedWith,
  losing,
  nameless,
  remember,
  sending,
  taking,
  told,
} from '../../tests/unit/adding-alone.ts';
import { account, NOON } from '../../tests/unit/samples.ts';
import { storedCampaigns } from '../storage/stored-snapshots.ts';

/** Alike, but from a time that this computer's clock cannot tell from before. */
const alike = { ...ada, name: 'Ada', createdAt: '2026-01-01T00:00:00.000Z' };
const other = { ...ada, id: 'lead_2', email: 'grace@northwind.com', name: 'Grace Hopper' };

beforeEach(() => fakeBrowser.reset());

describe('Looking for a lead of which no answer came', () => {
  test('goes on for six seconds, and then it was not added', async () => {
    const { add, waits, leadsPage } = alone(losing());
    expect(await add(sending)).toEqual(failedWith('not-added'));
    expect([waits(), leadsPage.mock.calls.length]).toEqual([[0, 2000, 4000], 3]);
  });

  test('ends as soon as it is there', async () => {
    const { add, waits } = alone(losing(), [[other], [other, ada]]);
    expect(await add(sending)).toEqual(told('lead_9', true));
    expect(waits()).toEqual([0, 2000]);
    expect(await attempts()).toMatchObject([{ state: 'added', leadId: 'lead_9' }]);
  });

  test('searches for its address among a hundred, or through the newest where it has none', async () => {
    const { add, leadsPage } = alone(losing(), [[ada], [ada]]);
    await add(sending);
    await add({ ...nameless, id: 'attempt 2' });
    const asked = leadsPage.mock.calls.map(([query, page, pageSize]) => [query.search, page, pageSize]);
    expect(asked.slice(0, 2)).toEqual([
      ['ada@northwind.com', 1, 100],
      ['', 1, 100],
    ]);
  });

  test('asks for each lead by itself: one answer, or one that is given up, is not another’s', async () => {
    const { add, asked } = alone(losing(), [[ada], [ada]]);
    await add(sending);
    await add({ ...nameless, id: 'attempt 2' });
    const [one = [], other = []] = asked;
    expect(one.map((text, place) => text === other[place])).toEqual([false, false]);
  });

  test('says that one was written over which was there before', async () => {
    const { add } = alone(losing(), [[ada]]);
    expect(await add({ ...sending, before: [ada.id] })).toEqual(told('lead_9', false));
  });

  test('does not take a namesake for it that was added before', async () => {
    await remember({ ...earlier, lead: nameless.lead, campaignId: 'camp_2', state: 'added', leadId: ada.id });
    expect(await alone(losing(), [[ada], [ada], [ada]]).add(nameless)).toEqual(failedWith('not-added'));
  });

  test('leaves open what came of it where Leadey cannot be asked', async () => {
    const { add, waits } = alone(losing(), [null]);
    expect(await add(sending)).toEqual(failedWith('unknown'));
    expect(waits()).toEqual([0]);
    expect(await attempts()).toMatchObject([{ state: 'sending', problem: null }]);
  });

  test('leaves it open where another workspace would answer', async () => {
    const { add, leadsPage } = alone(losing(), [[ada]], {}, { ...account, connection: 'another' });
    expect(await add(sending)).toEqual(failedWith('unknown'));
    expect(leadsPage).not.toHaveBeenCalled();
  });

  test.each([
    ['at every look', [[alike], [alike], [alike]]],
    ['at the first look alone', [[alike]]],
    ['at the last look alone', [[], [], [alike]]],
  ])('leaves it open where somebody alike of an impossible age is there %s', async (_, seen) => {
    expect(await alone(losing(), seen).add(sending)).toEqual(failedWith('unknown'));
    expect(await attempts()).toMatchObject([{ state: 'sending' }]);
  });
});

describe('A campaign that this workspace’s key does not see', () => {
  const named = (...ids: string[]) => ids.map((id) => ({ id, name: id, status: 'active' }));
  const known = { connection, campaigns: named('camp_2', 'camp_3'), complete: true, at: NOON };

  test('leaves open whether a lead came there: it would never be found', async () => {
    await storedCampaigns.write(known);
    expect(await alone(losing()).add(sending)).toEqual(failedWith('unknown'));
  });

  test.each([
    ['is one of several that it sees', { campaigns: named('camp_2', 'camp_1') }],
    ['may be one that was not read yet', { complete: false }],
    ['is missing in the list of another workspace', { connection: 'another' }],
  ])('is no reason for that where it %s', async (_, change) => {
    await storedCampaigns.write({ ...known, ...change });
    expect(await alone(losing()).add(sending)).toEqual(failedWith('not-added'));
  });
});

describe('Somebody looks again', () => {
  test('and the lead is there by now', async () => {
    await remember({ ...earlier, id: 'another', lead: nameless.lead }, earlier);
    expect(await alone(taking(), [[ada]]).look('attempt 0')).toEqual(told('lead_9', true));
    expect(await attempts()).toMatchObject([
      { id: 'attempt 0', state: 'added', leadId: 'lead_9' },
      { id: 'another', state: 'sending' },
    ]);
  });

  test.each([
    ['added', true],
    ['updated', false],
  ] as const)('at one that was %s already: told as that, and Leadey is not asked', async (state, created) => {
    await remember({ ...earlier, state, leadId: 'lead_9' });
    const { look, leadsPage } = alone(taking());
    expect(await look('attempt 0')).toEqual(told('lead_9', created));
    expect(leadsPage).not.toHaveBeenCalled();
  });

  test('and it is nowhere to be found: not added', async () => {
    await remember(earlier);
    expect(await alone(taking(), [[other]]).look('attempt 0')).toEqual(failedWith('not-added'));
    expect(await attempts()).toMatchObject([{ state: 'not-added', problem: 'not-added' }]);
  });

  test('and it never was sent: not added, without a look', async () => {
    await remember({ ...earlier, state: 'added', leadId: 'lead_9' });
    const { look, leadsPage } = alone(taking());
    expect(await look('attempt 7')).toEqual(failedWith('not-added'));
    expect(leadsPage).not.toHaveBeenCalled();
  });

  test('after the workspace was removed: there is no key to look with', async () => {
    await remember(earlier);
    const accounts = { read: async () => null, whileCurrent: async () => {} };
    expect(await alone(taking(), [], { accounts }).look('attempt 0')).toEqual({
      ok: false,
      error: { kind: 'no-key' },
    });
  });

  test('twice at once asks once, later once more', async () => {
    await remember(earlier);
    const { look, leadsPage } = alone(taking(), [null, null]);
    const both = await Promise.all([look('attempt 0'), look('attempt 0')]);
    expect(both).toEqual([failedWith('unknown'), failedWith('unknown')]);
    expect(leadsPage).toHaveBeenCalledOnce();
    await look('attempt 0');
    expect(leadsPage).toHaveBeenCalledTimes(2);
  });
});
