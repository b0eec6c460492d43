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
  const startedAt = now();
  let world = createWorld(options, startedAt);
  const faults = new FaultList();
  const requests: DemoRequest[] = [];
  let latency = options.latency ?? 0;
  const limit = new RateLimit(options.rateLimit ?? DEFAULT_LIMIT);
  const handler = new Handler({
    get keys() {
      return world.keys;
    },
    get tokens() {
      return world.tokens;
    },
    limit,
    faults,
    requests,
    now,
    latency: () => latency,
  });
  const workspace = (key: string) => world.keys.workspace(key);
  const service: DemoService = {
    get edition() {
      return JSON.stringify(world.workspaces.map(({ leads, organization }) => [leads.version, organization]));
    },
    requests,
    clearRequests: () => requests.splice(0),
    setLatency: (ms) => {
      latency = ms;
    },
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    startAfresh: () => {
      world = createWorld(options, startedAt);
    },
    revokeKey: (key) => world.keys.revoke(key),
    restoreKey: (key) => world.keys.restore(key),
    addKey: (key, besides) => world.keys.add(key, besides),
    setCredits: (key, credits) => {
      Object.assign(workspace(key).organization.credits, credits);
    },
    setOrganization: (key, organization) => {
      Object.assign(workspace(key).organization, organization);
    },
    addLeads: (key, leads) => workspace(key).addLeads(leads, now()),
    changeLead: (key, id, change) => workspace(key).leads.change(id, change),
    deleteLead: (key, id) => workspace(key).leads.delete(id),
    deleteLeads: (key, count) => workspace(key).leads.deleteNewest(count),
    webhookUrl: (key, campaign = 0) => {
      const { id } = campaignAt(workspace(key), campaign);
      return `https://backend.leadey.ai/webhooks/funnels/${id}/leads?token=${world.tokens.of(id)}`;
    },
    rotateWebhook: (key, campaign = 0) => world.tokens.rotate(campaignAt(workspace(key), campaign).id),
    leadCount: (key) => workspace(key).leads.length,
    allLeads: (key) => workspace(key).leads.all(),
  };
  return { service, handler };
}

interface World {
  readonly keys: Keys;
  readonly workspaces: readonly Workspace[];
  readonly tokens: WebhookTokens;
}

/** The same of the same options and moment. */
function createWorld(options: DemoApiOptions, startedAt: number): World {
  const byKey = Object.entries(options.workspaces ?? { [DEMO_KEY]: {} }).map(
    ([key, workspace]) => [key, new Workspace(workspace, startedAt)] as const,
  );
  const workspaces = byKey.map(([, workspace]) => workspace);
  return { keys: new Keys(new Map(byKey)), workspaces, tokens: new WebhookTokens(workspaces) };
}

function campaignAt({ campaigns }: Workspace, place: number): Campaign {
  const campaign = campaigns[place];
  if (campaign === undefined) throw new RangeError(`There is no campaign ${place}`);
  return campaign;
}
