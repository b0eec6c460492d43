import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** What somebody asks of the service, however it came here. */
export interface Asked {
  readonly method: string;
  readonly headers: { readonly authorization?: string | undefined; readonly [name: string]: unknown };
  readonly body: () => Promise<string>;
}

/** What a request over HTTP asks. */
export function askedBy(request: IncomingMessage): Asked {
  return { method: request.method ?? '', headers: request.headers, body: () => text(request) };
}
