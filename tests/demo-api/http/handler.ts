import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultList } from '../faults.ts';
import type { DemoRequest } from '../options.ts';
import type { WebhookTokens } from '../webhook-tokens.ts';
import type { Workspace } from '../workspace.ts';
import { type Answer, notFound, rateLimited } from './answer.ts';
import { type Asked, askedBy } from './asked.ts';
import { cut, distort, sendThrough } from './fault-answers.ts';
import type { Keys } from './keys.ts';
import { pause } from './pause.ts';
import type { RateLimit } from './rate-limit.ts';
import { logEntry } from './request-log.ts';
import { Routes } from './routes.ts';
import { preflight, prepare, send } from './send.ts';
import { isWebhook, takeLead } from './webhook.ts';

export interface HandlerParts {
  keys: Keys;
  tokens: WebhookTokens;
  limit: RateLimit;
  faults: FaultList;
  requests: DemoRequest[];
  now: () => number;
  latency: () => number;
}

/** One request from the door to the answer. */
export class Handler {
  readonly #parts: HandlerParts;
  readonly #routes = new WeakMap<Workspace, Routes>();

  constructor(parts: HandlerParts) {
    this.#parts = parts;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://demo${request.url ?? '/'}`);
    const entry = logEntry(request, url, this.#parts.now());
    this.#parts.requests.push(entry);
    let cutByUs = false;
    response.once('close', () => {
      if (!response.writableFinished && !cutByUs) entry.aborted = true;
    });
    if (request.method === 'OPTIONS') {
      entry.status = 204;
      send(response, preflight(request));
      return;
    }

    const fault = this.#parts.faults.meet(url.pathname, url.pathname + url.search);
    if (fault?.kind === 'unseen') {
      cutByUs = true;
      cut(response);
      return;
    }
    // Counted and opened on arrival: a client that hangs up has still spent the request.
    const answering = this.answer(askedBy(request), url);
    const wait = this.#parts.latency() + (fault?.kind === 'slow' ? fault.ms : 0);
    if (wait > 0) await pause(wait, response);
    if (fault && 'until' in fault) await fault.until;
    const answer = await answering;
    if (response.destroyed) return;
    if (!fault) {
      const prepared = prepare(answer, request);
      entry.status = prepared.status;
      send(response, prepared);
      return;
    }
    const prepared = prepare(distort(fault, answer), request);
    cutByUs = fault.kind === 'reset-before' || fault.kind === 'reset-mid-body';
    if (fault.kind !== 'hang' && fault.kind !== 'reset-before') entry.status = prepared.status;
    await sendThrough(fault, response, prepared);
  }

  /** What the service itself says, whatever becomes of it on the way. */
  async answer(asked: Asked, url: URL): Promise<Answer> {
    const { keys, tokens, limit, now } = this.#parts;
    if (isWebhook(url.pathname)) return await takeLead(tokens, asked, url, now());
    if (!url.pathname.startsWith('/v1/')) return notFound('Route');
    const opened = keys.open(asked.headers.authorization);
    if ('status' in opened) return opened;
    const wait = limit.count(opened.key, now());
    if (wait !== null) return rateLimited(wait);
    let routes = this.#routes.get(opened.workspace);
    if (!routes) {
      routes = new Routes(opened.workspace);
      this.#routes.set(opened.workspace, routes);
    }
    return await routes.answer(asked.method, url.pathname, url.searchParams);
  }
}
