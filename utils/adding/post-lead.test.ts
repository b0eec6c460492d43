// @vitest-environment node

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SendLead } from '../security/webhook-vault.ts';
import { NOBODY } from './new-lead.ts';
import { postLead } from './post-lead.ts';

const ADA = { ...NOBODY, name: ' Ada Lovelace ', email: 'ada@example.com' };
const answers = (status: number, body: unknown) => async () => Response.json(body, { status });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('What Leadey answers to a lead that is sent', () => {
  test.each([
    ['that it is new', 201, { ok: true, leadId: 'lead_9', created: true, plan: 'pro' }, true],
    ['that it wrote over one', 200, { ok: true, leadId: 'lead_9', created: false }, false],
  ])('%s', async (_, status, body, created) =>
    expect(await postLead(answers(status, body), ADA)).toEqual({ kind: 'taken', leadId: 'lead_9', created }),
  );

  test.each([
    ['a token that is wrong', 401, { ok: false, error: 'unauthorized' }, 'unauthorized'],
    ['a lead that lacks something', 422, { ok: false }, 'incomplete'],
    ['anything else it will not have', 413, { ok: false }, 'refused'],
    ['somebody else’s page', 401, { message: 'Sign in' }, 'intercepted'],
    ['somebody else’s word that all is well', 403, { ok: true }, 'intercepted'],
    ['a refusal that says it was taken', 409, { ok: true, leadId: 'lead_9', created: true }, 'intercepted'],
  ])('%s is refused', async (_, status, body, problem) =>
    expect(await postLead(answers(status, body), ADA)).toEqual({ kind: 'refused', problem }),
  );

  test('a page that is no answer at all is somebody else’s', async () => {
    const page = async () => new Response('<h1>Sign in</h1>', { status: 403 });
    expect(await postLead(page, ADA)).toEqual({ kind: 'refused', problem: 'intercepted' });
  });

  test.each([
    ['a success that names no lead', 200, { ok: true }, false],
    ['a success that says it failed', 200, { ok: false, leadId: 'lead_9', created: true }, false],
    ['an error of Leadey’s own', 500, { ok: false }, true],
    ['an error of the gateway before it', 502, null, true],
  ])('%s leaves open whether it was taken', async (_, status, body, byLeadey) =>
    expect(await postLead(answers(status, body), ADA)).toEqual({ kind: 'lost', byLeadey }),
  );
});

describe('Sending a lead', () => {
  test('sends what is told of them and no more', async () => {
    const send = vi.fn<SendLead>(answers(201, { ok: true, leadId: 'lead_9', created: true }));
    await postLead(send, ADA);
    expect(send.mock.calls.map(([payload]) => payload)).toEqual([
      { name: 'Ada Lovelace', email: 'ada@example.com' },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('without a connection leaves open whether it was taken', async () => {
    const answer = await postLead(() => Promise.reject(new TypeError('Failed to fetch')), ADA);
    expect(answer).toEqual({ kind: 'lost', byLeadey: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is given up after fifteen seconds without an answer, not before', async () => {
    const done = vi.fn();
    const hangs: SendLead = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    void postLead(hangs, ADA).then(done);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledExactlyOnceWith({ kind: 'lost', byLeadey: false });
  });
});
