import { FaultList } from './faults.ts';
import { Handler } from './http/handler.ts';
import { Keys } from './http/keys.ts';
import { RateLimit } from './http/rate-limit.ts';
import { DEMO_KEY } from './key.ts';
import type { DemoApiOptions, DemoRequest, DemoService } from './options.ts';
import type { Campaign } from './records.ts';
import { WebhookTokens } from './webhook-tokens.ts';
import { Workspace } from './workspace.ts';

const DEFAULT_LIMIT = 120;

/** What is behind the demo API's port: for tests that cannot wait for a socket, `handler.answer` is asked itself. */
export function createService(options: DemoApiOptions = {}): { service: DemoService; handler: Handler } {
  const now = options.now ?? Date.now;
  const workspaces = Object.entries(options.workspaces ?? { [DEMO_KEY]: {} });
  const keys = new Keys(
    new Map(workspaces.map(([key, workspace]) => [key, new Workspace(workspace, now())])),
  );
  const all = workspaces.map(([key]) => keys.workspace(key));
  const tokens = new WebhookTokens(all);
  const faults = new FaultList();
  const requests: DemoRequest[] = [];
  let latency = options.latency ?? 0;
  const limit = new RateLimit(options.rateLimit ?? DEFAULT_LIMIT);
  const handler = new Handler({ keys, tokens, limit, faults, requests, now, latency: () => latency });
  const service: DemoService = {
    get edition() {
      return JSON.stringify(all.map(({ leads, organization }) => [leads.version, organization]));
    },
    requests,
    clearRequests: () => requests.splice(0),
    setLatency: (ms) => {
      latency = ms;
    },
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    revokeKey: (key) => keys.revoke(key),
    restoreKey: (key) => keys.restore(key),
    addKey: (key, besides) => keys.add(key, besides),
    setCredits: (key, credits) => {
      Object.assign(keys.workspace(key).organization.credits, credits);
    },
    setOrganization: (key, organization) => {
      Object.assign(keys.workspace(key).organization, organization);
    },
    addLeads: (key, leads) => keys.workspace(key).addLeads(leads, now()),
    changeLead: (key, id, change) => keys.workspace(key).leads.change(id, change),
    deleteLead: (key, id) => keys.workspace(key).leads.delete(id),
    deleteLeads: (key, count) => keys.workspace(key).leads.deleteNewest(count),
    webhookUrl: (key, campaign = 0) => {
      const { id } = campaignAt(keys.workspace(key), campaign);
      return `https://backend.leadey.ai/webhooks/funnels/${id}/leads?token=${tokens.of(id)}`;
    },
    rotateWebhook: (key, campaign = 0) => tokens.rotate(campaignAt(keys.workspace(key), campaign).id),
    leadCount: (key) => keys.workspace(key).leads.length,
    allLeads: (key) => keys.workspace(key).leads.all(),
  };
  return { service, handler };
}

function campaignAt({ campaigns }: Workspace, place: number): Campaign {
  const campaign = campaigns[place];
  if (campaign === undefined) throw new RangeError(`There is no campaign ${place}`);
  return campaign;
}
