import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { KEY } from '../../tests/unit/samples.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { connectOnceAllowed } from './connect-once-allowed.ts';

const withheld = fail<LeadeyError>({ kind: 'no-host-permission' });
let granted: () => Promise<void>;
let isAllowed: boolean;
let time: number;
const connect = vi.fn(async (..._: [string, boolean, ('add' | 'replace')?]) =>
  isAllowed ? (ok(null) as Result<null, LeadeyError>) : withheld,
);

beforeEach(() => {
  connect.mockClear();
  isAllowed = false;
  time = 0;
  const onAdded = { addListener: (listener: () => Promise<void>) => (granted = listener) };
  Object.assign(browser.permissions, { onAdded });
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => isAllowed);
});

test('What was handed in connects once the host is allowed, though the popup with the key has gone', async () => {
  const hand = connectOnceAllowed(connect, () => time);
  expect(await hand(KEY, true, 'add')).toEqual(withheld);
  isAllowed = true;
  await granted();
  expect(connect).toHaveBeenLastCalledWith(KEY, true, 'add');
  await granted();
  expect(connect).toHaveBeenCalledTimes(2);
});

test('A page that is still there and hands it in again is answered by the same attempt', async () => {
  const hand = connectOnceAllowed(connect, () => time);
  await hand(KEY, false);
  isAllowed = true;
  const [, answer] = await Promise.all([granted(), Promise.resolve().then(() => hand(KEY, false))]);
  expect(answer).toEqual(ok(null));
  expect(connect).toHaveBeenCalledTimes(2);
});

test('Something else that is allowed, or the host much later, connects nothing', async () => {
  const hand = connectOnceAllowed(connect, () => time);
  await hand(KEY, false);
  await granted();
  isAllowed = true;
  time = 11 * 60_000;
  await granted();
  expect(connect).toHaveBeenCalledTimes(1);
});
