import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { control, isControl } from './control.ts';
import { FaultList } from './faults.ts';
import { certificate } from './http/certificate.ts';
import { Handler } from './http/handler.ts';
import { Keys } from './http/keys.ts';
import { RateLimit } from './http/rate-limit.ts';
import { refuse } from './http/refuse.ts';
import { DEMO_KEY } from './key.ts';
import type { DemoApi, DemoApiOptions, DemoRequest } from './options.ts';
import type { Campaign } from './records.ts';
import { WebhookTokens } from './webhook-tokens.ts';
import { Workspace } from './workspace.ts';

export type { Fault, FaultEffect } from './faults.ts';
export { DEMO_KEY } from './key.ts';
export type { DemoApi, DemoApiOptions, DemoRequest, DemoWorkspaceOptions } from './options.ts';
export type { Credits, Lead, PageMeta } from './records.ts';

const DEFAULT_LIMIT = 120;

export async function startDemoApi(options: DemoApiOptions = {}): Promise<DemoApi> {
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

  const tls = options.tls ? await certificate() : null;
  const server = tls ? createTlsServer(tls) : createServer();
  server.on('clientError', (error, socket) => refuse(error, socket, requests, now()));
  server.on('request', (request, response) => {
    if (options.control && isControl(request)) {
      void control(api, workspaces[0]?.[0] ?? DEMO_KEY, request, response);
      return;
    }
    handler.handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo API has no port');

  const api: DemoApi = {
    port: address.port,
    get edition() {
      return JSON.stringify(all.map(({ leads, organization }) => [leads.version, organization]));
    },
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${address.port}`,
    certificate: tls?.cert ?? null,
    requests,
    clearRequests: () => requests.splice(0),
    setLatency: (ms) => {
      latency = ms;
    },
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    revokeKey: (key) => keys.revoke(key),
    restoreKey: (key) => keys.restore(key),
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
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return api;
}

function campaignAt({ campaigns }: Workspace, place: number): Campaign {
  const campaign = campaigns[place];
  if (campaign === undefined) throw new RangeError(`There is no campaign ${place}`);
  return campaign;
}
