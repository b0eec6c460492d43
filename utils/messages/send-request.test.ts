// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account, snapshotOf } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { sendRequest } from './send-request.ts';

const interrupted = { ok: false, error: { kind: 'interrupted' } };
const askLeads = () =>
  sendRequest({ type: 'load-leads', query: FIRST_PAGE, maxAge: 0, caller: 'here', ahead: false });

function background(...answers: readonly (() => unknown)[]) {
  const sent = vi.spyOn(browser.runtime, 'sendMessage');
  for (const answer of answers) sent.mockImplementationOnce(async () => answer());
  return sent;
}
const missing = () => {
  throw new Error('Could not establish connection. Receiving end does not exist.');
};

describe('A page asks the background', () => {
  test('and gets its answer', async () => {
    const answer = { ok: true, value: snapshotOf() };
    const sent = background(() => answer);
    expect(await askLeads()).toEqual(answer);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('and gets an error as one', async () => {
    background(() => ({ ok: false, error: { kind: 'rate-limited', retryAt: 5 } }));
    expect(await askLeads()).toEqual({ ok: false, error: { kind: 'rate-limited', retryAt: 5 } });
  });

  test('once more when it was just starting', async () => {
    const sent = background(missing, () => ({ ok: true, value: account }));
    expect(await sendRequest({ type: 'reconnect' })).toEqual({ ok: true, value: account });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('once more when it ended in the middle', async () => {
    background(
      () => undefined,
      () => ({ ok: true, value: null }),
    );
    expect(await sendRequest({ type: 'disconnect' })).toEqual({ ok: true, value: null });
  });

  test('no more than twice', async () => {
    const sent = background(missing, missing, () => ({ ok: true, value: null }));
    expect(await sendRequest({ type: 'disconnect' })).toEqual(interrupted);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('and is told when the extension was updated beneath it, rather than hearing nothing', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await askLeads()).toEqual(interrupted);
  });
});

test('whatever comes back, nothing throws, and what is not an answer is not taken for one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (answer) => {
      background(
        () => answer,
        () => answer,
      );
      expect(await askLeads()).toEqual(interrupted);
    }),
  );
});

test('an answer to another question is none', async () => {
  background(() => ({ ok: true, value: account }));
  expect(await askLeads()).toEqual(interrupted);
});
