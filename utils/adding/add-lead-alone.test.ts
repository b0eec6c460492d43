// @vitest-environment node

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  ada,
  alone,
  answering,
  attempts,
  earlier,
  failedWith,
  losing,
  nameless,
  remember,
  sending,
  taking,
  told,
} from '../../tests/unit/adding-alone.ts';
import { account } from '../../tests/unit/samples.ts';
import { fail } from '../result.ts';
import type { SendLead } from '../security/webhook-vault.ts';
import { NO_POLICY } from '../settings/policy.ts';
import type { AddLeadParts, Sending } from './add-lead-service.ts';

beforeEach(() => fakeBrowser.reset());

describe('A lead is not sent', () => {
  const as = (read: AddLeadParts['accounts']['read'], isCurrent = true): Partial<AddLeadParts> => ({
    accounts: { read, whileCurrent: async (_, write) => (isCurrent ? write(account) : undefined) },
  });
  test.each<[string, Partial<AddLeadParts>, Partial<Sending>, string]>([
    ['while no workspace is connected', as(async () => null), {}, 'no-key'],
    ['with a key that Leadey has refused', as(async () => ({ ...account, state: 'refused' })), {}, 'no-key'],
    [
      'to the campaign of another workspace',
      {},
      { connection: 'another', campaignId: 'theirs' },
      'superseded',
    ],
    ['when another workspace came into use meanwhile', as(async () => account, false), {}, 'superseded'],
    ['without access to Leadey’s host', { hasHostAccess: async () => false }, {}, 'no-host-permission'],
    ['offline', { isOnline: () => false }, {}, 'offline'],
    [
      'where admins have switched it off',
      { readPolicy: async () => ({ ...NO_POLICY, addingOff: true }) },
      {},
      'not-allowed',
    ],
  ])('%s', async (_, own, change, kind) => {
    const send = taking();
    const { add } = alone(send, [], own);
    expect(await add({ ...sending, ...change })).toEqual({ ok: false, error: { kind } });
    expect(send).not.toHaveBeenCalled();
  });

  test('to a campaign that was not set up', async () => {
    const send = taking();
    expect(await alone(send).add({ ...sending, campaignId: 'camp_2' })).toEqual(failedWith('unauthorized'));
    expect(send).not.toHaveBeenCalled();
  });
});

describe('A lead that Leadey took', () => {
  test('is remembered before it is sent, then with what came of it', async () => {
    const underway: unknown[] = [];
    const send: SendLead = async () => {
      underway.push(await attempts());
      return Response.json({ ok: true, leadId: 'lead_9', created: true });
    };
    expect(await alone(send).add(sending)).toEqual(told('lead_9', true));
    const noted = { ...earlier, id: 'attempt 1' };
    expect(underway).toEqual([[noted]]);
    expect(await attempts()).toEqual([{ ...noted, state: 'added', leadId: 'lead_9' }]);
  });

  test('is in the list at once if it is new', async () => {
    const { add, checkNewest } = alone(taking());
    await add(sending);
    expect(checkNewest.mock.calls).toEqual([[1]]);
  });

  test('leaves the list as it is if it was written over', async () => {
    const { add, checkNewest } = alone(taking(false));
    expect(await add({ ...sending, before: [ada.id] })).toEqual(told('lead_9', false));
    expect(await attempts()).toMatchObject([{ state: 'updated', leadId: 'lead_9' }]);
    expect(checkNewest).not.toHaveBeenCalled();
  });

  test('is new although Leadey says it was written over, if it was not there before', async () =>
    expect(await alone(taking(false)).add(sending)).toEqual(told('lead_9', true)));

  test('counts as written over where Leadey says so and cannot be asked for it', async () => {
    const leads = { lead: async () => fail({ kind: 'offline' } as const) };
    expect(await alone(taking(false), [], { leads }).add(sending)).toEqual(told('lead_9', false));
  });

  test('is there twice only if the newest leads show two of it', async () => {
    const twin = { ...ada, id: 'twin' };
    expect(await alone(taking(), [[ada, twin]]).add(nameless)).toEqual(told('lead_9', true, true));
  });

  test.each([
    ['there is one', [ada]],
    ['there is nobody yet', []],
    ['Leadey cannot be asked', null],
  ])('is not there twice where %s', async (_, seen) =>
    expect(await alone(taking(), [seen]).add(nameless)).toEqual(told('lead_9', true)),
  );

  test('is not there twice because of a namesake that was added before', async () => {
    await remember({ ...earlier, lead: nameless.lead, campaignId: 'camp_2', state: 'added', leadId: 'twin' });
    expect(await alone(taking(), [[ada, { ...ada, id: 'twin' }]]).add(nameless)).toEqual(
      told('lead_9', true),
    );
  });

  test('with an address is not looked for a second time: Leadey writes over its like', async () => {
    const { add, leadsPage } = alone(taking(), [[ada, { ...ada, id: 'twin' }]]);
    expect(await add(sending)).toEqual(told('lead_9', true));
    expect(leadsPage).not.toHaveBeenCalled();
  });

  test('is done even if the list cannot be looked through afterwards', async () => {
    const leads = { lead: async () => Promise.reject(new Error('QuotaExceededError')) };
    expect(await alone(taking(false), [], { leads }).add(nameless)).toEqual(told('lead_9', false));
  });
});

describe('A lead that Leadey did not take', () => {
  test('is remembered as that, and why', async () => {
    expect(await alone(answering(422, { ok: false })).add(sending)).toEqual(failedWith('incomplete'));
    expect(await attempts()).toEqual([
      { ...earlier, id: 'attempt 1', state: 'not-added', problem: 'incomplete' },
    ]);
  });

  test.each([
    ['the connection broke', losing(), 'not-added'],
    ['Leadey had an error of its own', answering(500, { ok: false }), 'server'],
  ])('although %s is told with that reason', async (_, send, problem) => {
    expect(await alone(send).add(sending)).toEqual(failedWith(problem));
    expect(await attempts()).toMatchObject([{ state: 'not-added', problem }]);
  });
});

describe('The same lead from two pages', () => {
  test('is sent once, and both hear what came of it without a look', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const send = vi.fn<SendLead>(() => promise);
    const { add, leadsPage } = alone(send);
    const first = add(sending);
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    const second = add({ ...sending, id: 'attempt 2' });
    resolve(Response.json({ ok: true, leadId: 'lead_9', created: true }));
    expect(await Promise.all([first, second])).toEqual([told('lead_9', true), told('lead_9', true)]);
    expect([send.mock.calls.length, leadsPage.mock.calls.length]).toEqual([1, 0]);
  });

  test('is not sent by the second after the browser ended the first: it looks', async () => {
    await remember(earlier);
    const send = taking();
    const { add, leadsPage } = alone(send, [[ada]]);
    expect(await add({ ...sending, id: 'attempt 2' })).toEqual(told('lead_9', true));
    expect([send.mock.calls.length, leadsPage.mock.calls.length]).toEqual([0, 1]);
  });

  test('and pressed once, asked again after the browser ended the background: it looks', async () => {
    await remember({ ...earlier, id: 'attempt 1' });
    const send = taking();
    expect(await alone(send).add(sending)).toEqual(failedWith('not-added'));
    expect(send).not.toHaveBeenCalled();
  });
});

test('What was done once is told again as it was', async () => {
  await remember({ ...earlier, state: 'updated', leadId: 'lead_9' });
  const { add, leadsPage } = alone(taking());
  expect(await add({ ...sending, id: 'attempt 2' })).toEqual(told('lead_9', false));
  expect(leadsPage).not.toHaveBeenCalled();
});
