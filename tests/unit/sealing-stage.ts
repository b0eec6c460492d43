import { afterEach, beforeEach, expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createServices } from '../../utils/background/create-services.ts';
import { answerMessage, type Services } from '../../utils/background/message-listener.ts';
import type { Request } from '../../utils/messages/requests.ts';
import { historyOnDisk } from '../../utils/storage/stored-credits.ts';
import { DEMO_KEY, startDemoApi } from '../demo-api/index.ts';
import { connectedWith, leadTo } from './demo-background.ts';
export const WORDS = 'correct horse battery staple';
export const OTHER = 'another phrase of many words';
export const GLOBEX = 'leadey_sk_live_other-workspace-0123456789';
export const api = await startDemoApi({
  rateLimit: false,
  workspaces: {
    [DEMO_KEY]: { organization: { id: 'org_acme', name: 'Acme' } },
    [GLOBEX]: { organization: { id: 'org_globex', name: 'Globex' }, seed: 7 },
  },
});
const started: Services[] = [];

/** To be called by each file of tests: a worker that runs several of them has one Leadey for all, which ends with it. */
export function startEachAnew(): void {
  // A passphrase costs its time, and more of it where other tests run beside this.
  vi.setConfig({ testTimeout: 30_000 });
  beforeEach(() => {
    leadTo(api);
    api.clearFaults();
  });
  // What waits for its turn would come to it in the next test.
  afterEach(() => Promise.all(started.splice(0).map(settled)));
}

/** From here on, what changes is sealed. */
export function watched(services: Services): Services {
  started.push(services);
  services.sealing.watch();
  return services;
}

const page = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };
export const ask = (services: Services, request: Request) => answerMessage(services, request, page);
export const { local, session } = browser.storage;
export const onDisk = async () => JSON.stringify(await local.get(null));
export const inUse = async ({ accounts }: Services) => (await accounts.read())?.organization.name;
export const wrong = { ok: false, error: { kind: 'passphrase', problem: 'wrong' } };
export const damaged = { ok: false, error: { kind: 'passphrase', problem: 'damaged' } };
export const locked = { ok: false, error: { kind: 'no-key' } };
export const done = { ok: true, value: null };

/** Lets everything that waits for its turn come to it. */
export const settled = async ({ accounts }: Services) => {
  await new Promise((resolve) => setTimeout(resolve));
  await accounts.exclusively(async () => {});
};

/** Acme in use, Globex beside it, and a passphrase. */
export async function sealedTwo(): Promise<Services> {
  const services = watched(await connectedWith(GLOBEX));
  await services.account.connect(DEMO_KEY, false, 'add');
  await historyOnDisk.write({ version: 1, organizationId: 'org_acme', points: [[1, 2, 3, 4]] });
  expect(await services.sealing.set(WORDS, '')).toEqual(done);
  return services;
}

/** The browser was closed and is started again. */
export async function restart(): Promise<Services> {
  await session.clear();
  return watched(createServices());
}
