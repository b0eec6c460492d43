// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { rateLimited } from '../../tests/demo-api/http/answer.ts';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { GLOBEX, severalWorkspaces } from '../../tests/unit/several-workspaces.ts';
import type { Services } from '../background/message-listener.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: severalWorkspaces });
const showLeads = { maxAge: 0, caller: 'window', ahead: false };

meetAtItsBest(api, DEMO_KEY, GLOBEX);

interface Count {
  readonly connection: string;
  readonly taken: readonly number[];
}

async function counts(): Promise<readonly Count[]> {
  const { budget } = (await browser.storage.session.get('budget')) as { budget?: readonly Count[] };
  return budget ?? [];
}

/** How many requests of the last minute the workspace in use has on its count. */
async function counted(): Promise<number | undefined> {
  return (await counts()).at(-1)?.taken.length;
}

/** Acme in use, Globex beside it; its connection. */
async function withGlobexBeside(): Promise<{ services: Services; globex: string }> {
  const services = await connectedWith(GLOBEX);
  await services.account.connect(DEMO_KEY, false, 'add');
  const [other] = await services.accounts.others();
  api.clearRequests();
  return { services, globex: other?.connection ?? '' };
}

async function countedOf(connection: string): Promise<number | undefined> {
  return (await counts()).find((count) => count.connection === connection)?.taken.length;
}

describe('What is asked to connect', () => {
  test('counts for the minute, each attempt of it', async () => {
    api.fault({ kind: 'status', status: 500, match: { path: '/me', times: 1 } });
    const services = await connectedWith(DEMO_KEY);
    expect(api.requests.map(({ status }) => status)).toEqual([500, 200]);
    expect(await counted()).toBe(2);
    await services.account.reconnect();
    expect(await counted()).toBe(3);
    await services.account.connect(DEMO_KEY, false);
    expect(await counted()).toBe(4);
  });

  test('counts for who is connected, also where it comes to nothing', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'status', status: 400, match: { path: '/me', times: 1 } });
    expect(await services.account.reconnect()).toMatchObject({ ok: false });
    expect(await counted()).toBe(2);
  });
});

describe('What is asked with a key that Leadey refuses', () => {
  test('counts as well, each time it is tried again', async () => {
    const services = await connectedWith(DEMO_KEY);
    api.revokeKey(DEMO_KEY);
    await services.leads.load(FIRST_PAGE, showLeads);
    await services.account.reconnect();
    await services.account.reconnect();
    expect(await counted()).toBe(api.requests.length);
  });
});

describe('What is asked for a workspace that is not in use', () => {
  test('counts as its own, each attempt of it', async () => {
    const { services, globex } = await withGlobexBeside();
    const before = (await countedOf(globex)) ?? 0;
    api.fault({ kind: 'status', status: 500, match: { path: '/me', times: 1 } });
    await services.account.checkOthers(0);
    expect(await services.account.newestOfOther('org_globex')).toMatchObject({ ok: true });
    expect(api.requests.map(({ status }) => status)).toEqual([500, 200, 200]);
    expect(await countedOf(globex)).toBe(before + 3);
  });

  test('is not asked before the pause is over that Leadey asked for', async () => {
    const { services } = await withGlobexBeside();
    api.fault({ kind: 'rate-limited', match: { path: '/me', times: 1 } });
    await services.account.checkOthers(0);
    await services.account.checkOthers(0);
    expect(await services.account.newestOfOther('org_globex')).toMatchObject({
      ok: false,
      error: { kind: 'rate-limited' },
    });
    expect(api.requests.map(({ status }) => status)).toEqual([429]);
  });

  test('is not asked once its minute is spent, and no other’s minute is', async () => {
    const { services } = await withGlobexBeside();
    for (let asked = 0; asked < 110; asked += 1) await services.account.newestOfOther('org_globex');
    expect(api.requests.length).toBeLessThanOrEqual(100);
    api.clearRequests();
    expect(await services.account.load(0)).toMatchObject({ ok: true });
  });
});

describe('A pause that Leadey asks for', () => {
  /** Leads are asked for, and Leadey’s word on that comes only after what happens meanwhile. */
  async function pausedAfter(services: Services, meanwhile: () => Promise<unknown>): Promise<void> {
    const { status, headers, body } = rateLimited(42);
    const late = Promise.withResolvers<Response>();
    vi.mocked(fetch).mockImplementationOnce(() => late.promise);
    const loading = services.leads.load(FIRST_PAGE, showLeads);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    await meanwhile();
    late.resolve(new Response(body, { status, headers }));
    await loading;
    api.clearRequests();
  }

  test('holds for the key that was connected anew meanwhile', async () => {
    const services = await connectedWith(DEMO_KEY);
    vi.mocked(fetch).mockClear();
    await pausedAfter(services, () => services.account.reconnect());
    expect(await services.account.load(0)).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    expect(api.requests).toEqual([]);
  });

  test('holds for no other key', async () => {
    const services = await connectedWith(DEMO_KEY);
    vi.mocked(fetch).mockClear();
    await pausedAfter(services, () => services.account.connect(GLOBEX, false));
    expect(await services.account.load(0)).toMatchObject({ ok: true });
  });
});
