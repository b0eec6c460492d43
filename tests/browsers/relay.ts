import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { waitFor } from './wait-for.ts';

/**
 * The state of the connection: `open`; `refused`, as when a machine is off; `reset` right after connecting, as by a
 * broken router; or `silent`, as behind a train's captive Wi-Fi: connected, but no response ever arrives.
 */
export type RoadState = 'open' | 'refused' | 'reset' | 'silent';

export interface Relay {
  readonly port: number;
  readonly state: RoadState;
  set(state: RoadState): Promise<void>;
  /** Leads to another server of this machine from now on; what is on its way is cut. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

/** A TCP relay between a browser and a server, so that a test can cut the network for the background, too. */
export async function startRelay(targetPort: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let state: RoadState = 'open';
  let target = targetPort;
  const server = createServer((near) => {
    track(near, sockets);
    if (state === 'reset') near.resetAndDestroy();
    else if (state === 'open') join(near, track(connect(target, '127.0.0.1'), sockets));
    else near.resume();
  });
  const port = await listen(server, 0);

  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port,
    get state() {
      return state;
    },
    async set(next) {
      if (next === state) return;
      state = next;
      // Connections from before would still carry answers: they are kept alive for minutes.
      cut();
      if (next === 'refused') await stop(server);
      else if (!server.listening) await listenAgain(server, port);
    },
    leadTo(port) {
      target = port;
      cut();
    },
    async close() {
      cut();
      await stop(server);
    },
  };
}

function track(socket: Socket, sockets: Set<Socket>): Socket {
  sockets.add(socket);
  // A cut connection is what this is for, not a failure.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
  return socket;
}

function join(near: Socket, far: Socket): void {
  near.pipe(far);
  far.pipe(near);
  near.on('close', () => far.destroy());
  far.on('close', () => near.destroy());
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Another program may have been given the port for a moment, for a connection of its own. */
async function listenAgain(server: Server, port: number): Promise<void> {
  await waitFor(
    async () => {
      await listen(server, port);
      return true;
    },
    { what: `port ${port} to be free`, timeoutMs: 30_000, everyMs: 100 },
  );
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}
