import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ProxyRoads {
  /** Host names led to a port of this machine, whatever port they are asked for. */
  hosts: Record<string, number>;
  /** Where all others lead to. */
  elsewhere?: number | undefined;
  /** Whether all other hosts are reached for real, or refused. */
  internet: boolean;
}

export interface ConnectProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** A tiny HTTPS proxy: Firefox has no flag that maps host names, but it lets a proxy find them. */
export async function startProxy({ hosts, elsewhere, internet }: ProxyRoads): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connection', keep);
  server.on('connect', (request, near: Socket) => {
    const { hostname, port } = new URL(`https://${request.url}`);
    const led = hosts[hostname] ?? elsewhere;
    if (led === undefined && !internet) {
      near.end('HTTP/1.1 502 Not on this machine\r\n\r\n');
      return;
    }
    const far = led === undefined ? connect(Number(port || 443), hostname) : connect(led, '127.0.0.1');
    keep(far);
    far.once('connect', () => {
      near.write('HTTP/1.1 200 Connected\r\n\r\n');
      near.pipe(far);
      far.pipe(near);
    });
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
