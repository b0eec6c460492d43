import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Relay, startRelay } from './relay.ts';

describe('relay', () => {
  let server: Server;
  let relay: Relay;
  const ask = (signal?: AbortSignal) => fetch(`http://127.0.0.1:${relay.port}/`, { signal: signal ?? null });

  beforeAll(async () => {
    server = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    relay = await startRelay((server.address() as AddressInfo).port);
  });
  afterAll(async () => {
    await relay.close();
    server.close();
  });

  it('lets through while the road is open', async () => {
    expect(await (await ask()).text()).toBe('hello');
  });

  it.each(['refused', 'reset'] as const)(
    'fails at once when %s, also over a connection kept alive',
    async (state) => {
      await (await ask()).text();
      await relay.set(state);
      await expect(ask()).rejects.toThrow('fetch failed');
      await relay.set('open');
      expect(await (await ask()).text()).toBe('hello');
    },
  );

  it('is open again once a program that was given its port meanwhile gives it back', async () => {
    await relay.set('refused');
    const other = createServer().listen(relay.port, '127.0.0.1');
    await once(other, 'listening');
    const opened = relay.set('open');
    other.close();
    await opened;
    expect(await (await ask()).text()).toBe('hello');
  });

  it('never answers when silent', async () => {
    await relay.set('silent');
    await expect(ask(AbortSignal.timeout(100))).rejects.toThrow('timeout');
    await relay.set('open');
    expect(await (await ask()).text()).toBe('hello');
  });
});
