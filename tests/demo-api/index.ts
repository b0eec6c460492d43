import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { control, isControl } from './control.ts';
import { certificate } from './http/certificate.ts';
import { refuse } from './http/refuse.ts';
import { DEMO_KEY } from './key.ts';
import type { DemoApi, DemoApiOptions } from './options.ts';
import { createService } from './service.ts';

export type { Fault, FaultEffect } from './faults.ts';
export { DEMO_KEY } from './key.ts';
export type { DemoApi, DemoApiOptions, DemoRequest, DemoWorkspaceOptions } from './options.ts';
export type { Credits, Lead, PageMeta } from './records.ts';

export async function startDemoApi(options: DemoApiOptions = {}): Promise<DemoApi> {
  const now = options.now ?? Date.now;
  const [firstKey = DEMO_KEY] = Object.keys(options.workspaces ?? {});
  const { service, handler } = createService(options);

  const tls = options.tls ? await certificate() : null;
  const server = tls ? createTlsServer(tls) : createServer();
  server.on('clientError', (error, socket) => refuse(error, socket, service.requests, now()));
  server.on('request', (request, response) => {
    if (options.control && isControl(request)) {
      void control(api, firstKey, request, response);
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

  // Assigned, not spread: what it says of its edition is asked each time.
  const api: DemoApi = Object.assign(service, {
    port: address.port,
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${address.port}`,
    certificate: tls?.cert ?? null,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  });
  return api;
}
