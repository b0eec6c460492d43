import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from '../demo-api/http/certificate.ts';

export interface Sites {
  /** Where each host name leads to. */
  readonly hosts: Record<string, number>;
  close(): void;
}

/** Real pages under these host names, all alike: a test is about where one is, not about what is there. */
export async function serveSites(names: readonly string[]): Promise<Sites> {
  const { cert, key } = await certificate();
  const server = createServer({ cert, key }, (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>(2) Jordan Lee | LinkedIn</title><h1>A page</h1>');
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
