import { expect, test, vi } from 'vitest';
import type { Send } from '../leadey/http.ts';
import type { Account } from '../storage/schemas.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import { createInFlightRequests } from './in-flight-requests.ts';
import { createLeadeyAccess } from './leadey-access.ts';

const account: Account = {
  version: 1,
  connection: 'one',
  maskedKey: 'leadey_sk_live_••••',
  forgetOnClose: false,
  state: 'connected',
  organization: {
    id: 'org',
    name: 'Acme',
    plan: '',
    planStatus: '',
    credits: { balance: 1, included: 1, used: 0 },
  },
  asOf: 0,
};

function accessWith(send: Send, now: () => number = Date.now) {
  const accounts = { read: async () => account, isCurrent: async () => true } as Partial<AccountStore>;
  return createLeadeyAccess({
    vault: {
      open: async () => ({ send, maskedKey: '', forgetOnClose: false }),
    },
    accounts: accounts as AccountStore,
    budget: {
      take: async () => null,
      pause: async () => {},
      forget: async () => {},
      inherit: async () => {},
      note: async () => {},
    },
    flights: createInFlightRequests(),
    hasHostAccess: async () => true,
    isOnline: () => true,
    now,
  });
}

test('who tries again after trouble is not answered by what was asked before it and is about to give up', async () => {
  const begun: (() => void)[] = [];
  const access = accessWith(async () => new Response());
  const askMe = () =>
    access.ask(
      'me',
      'account',
      () =>
        new Promise<{ ok: true; value: null } | { ok: false; error: { kind: 'offline' } }>((resolve) => {
          const first = begun.length === 0;
          begun.push(() =>
            resolve(first ? { ok: false, error: { kind: 'offline' } } : { ok: true, value: null }),
          );
        }),
    );
  const before = askMe();
  await access.ask('leads', 'window', async () => ({ ok: false, error: { kind: 'offline' } }));
  const again = askMe();
  await expect.poll(() => begun.length).toBe(2);
  for (const land of begun) land();
  expect(await before).toEqual({ ok: false, error: { kind: 'offline' } });
  expect(await again).toEqual({ ok: true, value: null });
});

test('what only gave up because of trouble elsewhere is no new trouble for who tries again', async () => {
  const statuses = [500, 200];
  const access = accessWith(async () => {
    const status = statuses.shift() ?? 200;
    return new Response(JSON.stringify({ data: account.organization }), { status });
  });
  // The pause of the first call is the shorter one, so that it gives up while the second one pauses.
  vi.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValue(1);
  // One call pauses after its first 500; meanwhile another one ends in trouble for good.
  const before = access.ask('me', 'account', (client, signal) => client.organization(signal));
  await expect.poll(() => statuses.length).toBe(1);
  await access.ask('leads', 'window', async () => ({ ok: false, error: { kind: 'offline' } }));
  statuses[0] = 500;
  const again = access.ask('me', 'account', (client, signal) => client.organization(signal));
  expect(await before).toMatchObject({ ok: false });
  expect(await again).toMatchObject({ ok: true, value: { name: 'Acme' } });
  vi.restoreAllMocks();
});

test('who tries again after trouble is answered by Leadey, though the clock was set back meanwhile', async () => {
  let clock = Date.now();
  const access = accessWith(
    async () => new Response(JSON.stringify({ data: account.organization })),
    () => clock,
  );
  await access.ask('leads', 'window', async () => ({ ok: false, error: { kind: 'offline' } }));
  clock -= 24 * 60 * 60_000;
  const again = await access.ask('me', 'account', (client, signal) => client.organization(signal));
  expect(again).toMatchObject({ ok: true, value: { name: 'Acme' } });
});
