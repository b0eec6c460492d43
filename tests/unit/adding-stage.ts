import { beforeEach, expect, vi } from 'vitest';
import type { Sending } from '../../utils/adding/add-lead-service.ts';
import { NOBODY } from '../../utils/adding/new-lead.ts';
import { parseWebhookUrl } from '../../utils/adding/webhook-url.ts';
import { DEMO_KEY, startDemoApi } from '../demo-api/index.ts';
import { connectedWith, leadTo } from './demo-background.ts';

export const api = await startDemoApi({ rateLimit: false });
export const WEBHOOK = /^\/webhooks\//;
export const ADA = {
  ...NOBODY,
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  company: 'Analytical Engines',
};
const parsed = parseWebhookUrl(api.webhookUrl(DEMO_KEY));
if (!parsed.ok) throw new Error(parsed.error);
export const { campaignId, token } = parsed.value;
let count = 0;
/** Of the background that was made ready last. */
export let connection = '';

/** Ada, as a page sends her, under an id of its own each time. */
export function sending(change: Partial<Sending> = {}): Sending {
  count += 1;
  return { id: `attempt ${count}`, connection, again: false, campaignId, lead: ADA, before: [], ...change };
}

/** A background that is connected, with one campaign that takes leads. */
export async function ready() {
  const services = await connectedWith(DEMO_KEY);
  connection = (await services.accounts.read())?.connection ?? '';
  expect(await services.webhooks.save(api.webhookUrl(DEMO_KEY))).toEqual({ ok: true, value: null });
  return services;
}

export const posts = () => api.requests.filter(({ path }) => WEBHOOK.test(path));
export const adas = () => [...api.allLeads(DEMO_KEY)].filter(({ email }) => email === 'ada@example.com');
export const failedWith = (problem: string) => ({ ok: false, error: { kind: 'add', problem } });

/** To be called by each file of tests: a worker that runs several of them has one Leadey for all, which ends with it. */
export const startEachAnew = () =>
  beforeEach(() => {
    vi.stubGlobal('navigator', { onLine: true });
    leadTo(api);
    api.clearFaults();
    for (const { id } of adas()) api.deleteLead(DEMO_KEY, id);
    api.clearRequests();
    const real = globalThis.setTimeout;
    // The looks after a lost answer wait for seconds.
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((job: () => void, ms = 0, ...rest: unknown[]) =>
      real(job, ms >= 2000 && ms <= 4000 ? 0 : ms, ...(rest as []))) as typeof setTimeout);
  });
