// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';

const api = await startDemoApi({ rateLimit: false, workspaces: { [DEMO_KEY]: {} } });
const showLeads = { maxAge: 0, caller: 'window', ahead: false };

meetAtItsBest(api, DEMO_KEY);

/** How many requests of the last minute the workspace in use has on its count. */
async function counted(): Promise<number | undefined> {
  const { budget } = (await browser.storage.session.get('budget')) as { budget?: { taken: number[] }[] };
  return budget?.at(-1)?.taken.length;
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
