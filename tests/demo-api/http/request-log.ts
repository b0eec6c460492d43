import type { IncomingMessage } from 'node:http';
import { maskKey } from '../key.ts';
import type { DemoRequest } from '../options.ts';
import { bearerToken } from './keys.ts';

/** What a test may look at afterwards; the key itself is never written down. */
export function logEntry(request: IncomingMessage, url: URL, at: number): DemoRequest {
  const key = bearerToken(request.headers.authorization);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  if (headers.authorization !== undefined)
    headers.authorization = key === null ? '••••' : `Bearer ${maskKey(key)}`;
  const token = headers['x-webhook-token'];
  if (token !== undefined) headers['x-webhook-token'] = `••••${token.slice(-4)}`;
  return {
    at,
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    status: 0,
    host: request.headers.host ?? '',
    aborted: false,
    keyLabel: key === null ? null : maskKey(key),
    headers,
  };
}
