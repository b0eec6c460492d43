import { vi } from 'vitest';
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
