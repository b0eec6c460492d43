import type { ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { FaultEffect } from '../faults.ts';
import { type Answer, failure, json, rateLimited } from './answer.ts';
import { pause } from './pause.ts';
import { type Prepared, send } from './send.ts';

/** What the fault makes of the true answer; faults of the connection leave it as it is. */
export function distort(fault: FaultEffect, answer: Answer): Answer {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault.status, fault.headers ?? {}, fault.body);
    case 'rate-limited':
      return rateLimitedAnswer(fault.retryAfter);
    case 'truncated-json':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case 'wrong-shape':
      return json(200, fault.body);
    case 'replace-lead':
      return replaceItem(answer, fault.index, fault.value);
    case 'huge':
      return { ...answer, body: `{"padding":"${'x'.repeat(fault.bytes)}",${answer.body.slice(1)}` };
    default:
      return answer;
  }
}

/** Sends the answer as the fault lets it through. */
export async function sendThrough(
  fault: FaultEffect,
  response: ServerResponse,
  prepared: Prepared,
): Promise<void> {
  const { status, headers, body } = prepared;
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault.kind) {
    case 'hang':
    case 'unseen':
      return;
    case 'reset-before':
      cut(response);
      return;
    case 'reset-mid-body':
      response.writeHead(status, headers);
      response.write(half, () => cut(response));
      return;
    case 'stalled-body':
      response.writeHead(status, headers);
      response.write(half);
      return;
    case 'slow-body':
      return await drip(response, prepared, fault.ms);
    default:
      send(response, prepared);
  }
}

/** With a TCP reset where there is one to send; below TLS the connection just ends without a word. */
export function cut({ socket }: ServerResponse): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}

async function drip(
  response: ServerResponse,
  { status, headers, body }: Prepared,
  ms: number,
): Promise<void> {
  const pieces = 8;
  const size = Math.ceil(body.length / pieces);
  response.writeHead(status, headers);
  for (let piece = 0; piece < pieces && !response.destroyed; piece++) {
    response.write(body.subarray(piece * size, (piece + 1) * size));
    await pause(ms / pieces, response);
  }
  response.end();
}

function statusAnswer(
  status: number,
  headers: Record<string, string>,
  body: string | object | undefined,
): Answer {
  if (typeof body === 'string') return { status, headers: { 'Content-Type': 'text/html', ...headers }, body };
  if (body !== undefined) return json(status, body, headers);
  if (status === 431) return { status, headers, body: '' };
  return failure(status, `The demo API was told to answer ${status}.`, null, headers);
}

function rateLimitedAnswer(retryAfter: number | string | null | undefined): Answer {
  if (retryAfter === null) return failure(429, 'Rate limit exceeded.');
  if (typeof retryAfter === 'string')
    return failure(429, 'Rate limit exceeded.', null, { 'Retry-After': retryAfter });
  return rateLimited(retryAfter ?? 42);
}

function replaceItem(answer: Answer, index: number, value: unknown): Answer {
  const body: unknown = JSON.parse(answer.body);
  if (typeof body !== 'object' || body === null || !('data' in body)) return answer;
  const data = Array.isArray(body.data)
    ? body.data.with(Math.min(index, body.data.length - 1), value)
    : value;
  return { ...answer, body: JSON.stringify({ ...body, data }) };
}
