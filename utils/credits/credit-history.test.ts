import { expect, test } from 'vitest';
import { account, NOON } from '../../tests/unit/samples.ts';
import { historyOnDisk } from '../storage/stored-credits.ts';
import { rememberCredits } from './credit-history.ts';

const HOUR = 60 * 60_000;

async function learn(balance: number, after: number): Promise<void> {
  const { organization } = account;
  const credits = { ...organization.credits, balance };
  const known = { ...account, organization: { ...organization, credits }, asOf: NOON + after };
  await rememberCredits({ ...known, forgetOnClose: false }, true);
}

const balances = async () => (await historyOnDisk.read())?.points.map(([, balance]) => balance);

test('Who connects, spends once and comes back after a weekend sees the history go on', async () => {
  await learn(500, 0);
  await learn(490, HOUR);
  await learn(480, 71 * HOUR);
  expect((await balances())?.at(-1)).toBe(480);
  await learn(470, 95 * HOUR);
  expect((await balances())?.at(-1)).toBe(470);
});

test('What has not changed is not written again', async () => {
  await learn(500, 0);
  const before = await historyOnDisk.read();
  await learn(500, HOUR);
  expect(await historyOnDisk.read()).toEqual(before);
});

test('A clock that ran ahead and was set back leaves no future behind', async () => {
  await learn(500, 9000 * HOUR);
  await learn(490, HOUR);
  expect(await balances()).toEqual([490]);
});
