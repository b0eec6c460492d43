// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { GLOBEX, INITECH, severalWorkspaces } from '../../tests/unit/several-workspaces.ts';
import type { Services } from '../background/message-listener.ts';
import { type ApiKey, maskKey } from '../leadey/api-key.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: severalWorkspaces });
const asked = () => api.requests.map(({ keyLabel }) => keyLabel);
const labelOf = (key: string) => maskKey(key as ApiKey);

meetAtItsBest(api, DEMO_KEY, GLOBEX, INITECH);

/** Initech in use; of the others Acme is asked about first, then Globex, whose balance is another by now. */
async function three(balance: number): Promise<Services> {
  const services = await connectedWith(GLOBEX);
  await services.account.connect(DEMO_KEY, false, 'add');
  await services.account.connect(INITECH, false, 'add');
  api.setCredits(GLOBEX, { balance });
  api.clearRequests();
  return services;
}

async function balanceOfGlobex({ accounts }: Services): Promise<number | undefined> {
  const known = await accounts.others();
  return known.find(({ organization }) => organization.name === 'Globex')?.organization.credits.balance;
}

describe('Looking at the workspaces that are not in use', () => {
  test.each([
    [11, 'is said to be another’s', () => api.setOrganization(DEMO_KEY, { id: 'org_of_somebody_else' })],
    [12, 'may not ask', () => api.fault({ kind: 'status', status: 403, match: { path: '/me', times: 1 } })],
    [13, 'has asked too often', () => api.fault({ kind: 'rate-limited', match: { path: '/me', times: 1 } })],
    [14, 'meets a fault', () => api.fault({ kind: 'status', status: 400, match: { path: '/me', times: 1 } })],
  ])('goes on (to a balance of %d) where the key of the first one %s', async (balance, _, trouble) => {
    const services = await three(balance);
    trouble();
    await services.account.checkOthers(0);
    api.setOrganization(DEMO_KEY, { id: 'org_acme' });
    expect(asked()).toEqual([DEMO_KEY, GLOBEX].map(labelOf));
    expect(await balanceOfGlobex(services)).toBe(balance);
  });

  test.each([
    [15, 'Leadey cannot be reached at all', () => Promise.reject(new TypeError('Failed to fetch'))],
    [16, 'a portal answers for it', async () => new Response('Sign in', { status: 511 })],
  ])('ends (before a balance of %d) where %s', async (balance, _, answer) => {
    const services = await three(balance);
    vi.mocked(fetch).mockImplementation(answer);
    const before = vi.mocked(fetch).mock.calls.length;
    await services.account.checkOthers(0);
    const attempts = vi.mocked(fetch).mock.calls.slice(before);
    expect(new Set(attempts.map(([, init]) => new Headers(init?.headers).get('authorization')))).toEqual(
      new Set([`Bearer ${DEMO_KEY}`]),
    );
  });
});
