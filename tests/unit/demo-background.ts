import { afterAll, beforeEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createServices } from '../../utils/background/create-services.ts';
import type { Services } from '../../utils/background/message-listener.ts';
import type { DemoApi } from '../demo-api/index.ts';

const realFetch = globalThis.fetch;

/** Leads `backend.leadey.ai` to the demo API until the test ends, and tells what was asked and how. */
export function leadTo(api: DemoApi) {
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((url, init) =>
      realFetch(String(url).replace('https://backend.leadey.ai', api.origin), init),
    );
}

/** Each test of a file meets the demo API at its best, these keys valid, and nothing asked yet; it ends with the file. */
export function meetAtItsBest(api: DemoApi, ...keys: readonly string[]): void {
  beforeEach(() => {
    leadTo(api);
    api.clearFaults();
    api.clearRequests();
    for (const key of keys) api.restoreKey(key);
  });
  afterAll(() => api.close());
}

/** The background as the browser starts it, connected with this key. */
export async function connectedWith(key: string, forgetOnClose = false): Promise<Services> {
  const services = createServices();
  const answer = await services.account.connect(key, forgetOnClose);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return services;
}

/** All that is stored anywhere, as text to search in. */
export async function everythingStored(): Promise<string> {
  const { local, session, sync } = browser.storage;
  return JSON.stringify(await Promise.all([local, session, sync].map((area) => area.get(null))));
}
