import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from '../demo-api/http/certificate.ts';

export interface Sites {
  /** Where each host name leads to. */
  readonly hosts: Record<string, number>;
  close(): void;
}

const ANY_PAGE = '<!doctype html><title>(2) Jordan Lee | LinkedIn</title><h1>A page</h1>';

/** Real pages under these host names: what a path has of its own, else one that is everywhere alike. */
export async function serveSites(
  names: readonly string[],
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<Sites> {
  const { cert, key } = await certificate();
  const server = createServer({ cert, key }, ({ url = '' }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(pages.get(url) ?? ANY_PAGE);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    hosts: Object.fromEntries(names.map((name) => [name, port])),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
