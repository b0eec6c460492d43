import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import {
  CreditsSchema,
  LatencySchema,
  LeadsSchema,
  OrganizationSchema,
  readFault,
} from './control-schema.ts';
import type { DemoApi } from './options.ts';

export const CONTROL_HELP = `While it runs (each answers JSON):
  POST   /demo/fault         {"kind":"status","status":502,"match":{"path":"/leads","times":2,"after":1}}
                             kinds: status, rate-limited, reset-before, reset-mid-body, hang, slow, slow-body,
                             stalled-body, truncated-json, wrong-shape, replace-lead, huge;
                             "pathPattern" instead of "path" is a regular expression
  DELETE /demo/faults        all is well again
  POST   /demo/latency       {"ms":800}
  POST   /demo/credits       {"balance":-3}
  POST   /demo/organization  {"planStatus":"past_due"}
  POST   /demo/leads         [{"name":"Ada Lovelace","email":"ada@northwind.com"}]
  DELETE /demo/leads?count=5 the newest five
  POST   /demo/revoke        and POST /demo/restore: the key
  GET    /demo/requests      what was asked so far; DELETE forgets it`;

export function isControl(request: IncomingMessage): boolean {
  return request.url?.startsWith('/demo/') ?? false;
}

/** For people at this machine; a web page, which always sends its origin on such calls, has no business here. */
export async function control(
  api: DemoApi,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
  if (!local || request.headers.origin !== undefined) return reply(response, 403, { error: 'Loopback only' });
  try {
    const body = await text(request);
    const given: unknown = body === '' ? undefined : JSON.parse(body);
    const done = obey(api, key, request, given);
    reply(response, done === undefined ? 404 : 200, done ?? { error: 'No such control path; see --help' });
  } catch (error) {
    reply(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** Undefined for an order that is not known. */
function obey(api: DemoApi, key: string, request: IncomingMessage, given: unknown): unknown {
  const url = new URL(`http://demo${request.url ?? '/'}`);
  switch (`${request.method} ${url.pathname}`) {
    case 'POST /demo/fault':
      api.fault(readFault(given));
      return { done: true };
    case 'DELETE /demo/faults':
      api.clearFaults();
      return { done: true };
    case 'POST /demo/latency':
      api.setLatency(v.parse(LatencySchema, given).ms);
      return { done: true };
    case 'POST /demo/credits':
      api.setCredits(key, v.parse(CreditsSchema, given));
      return { done: true };
    case 'POST /demo/organization':
      api.setOrganization(key, v.parse(OrganizationSchema, given));
      return { done: true };
    case 'POST /demo/leads':
      return api.addLeads(key, v.parse(LeadsSchema, given));
    case 'DELETE /demo/leads':
      api.deleteLeads(key, Number(url.searchParams.get('count') ?? 1));
      return { left: api.leadCount(key) };
    case 'POST /demo/revoke':
      api.revokeKey(key);
      return { done: true };
    case 'POST /demo/restore':
      api.restoreKey(key);
      return { done: true };
    case 'GET /demo/requests':
      return api.requests;
    case 'DELETE /demo/requests':
      api.clearRequests();
      return { done: true };
    default:
      return undefined;
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}
