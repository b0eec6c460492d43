// @vitest-environment node
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorWords } from '../../components/ui/error-words.ts';
import type { ApiKey } from '../../utils/leadey/api-key.ts';
import { getJson } from '../../utils/leadey/http.ts';
import { sendWith } from '../../utils/security/key-vault.ts';
import { KEY } from '../unit/samples.ts';
import { WIRE_ANSWERS } from './wire-answers.ts';

let given: Buffer = Buffer.alloc(0);
/** What each server was asked, head and all. */
const asked: string[] = [];
const elsewhere: string[] = [];

async function listen(ask: string[], answer: () => Buffer): Promise<Server> {
  const server = createServer((socket) => {
    // Whoever has read enough closes the connection: nobody is wronged by that.
    socket.on('error', () => {});
    socket.once('data', (data) => {
      ask.push(String(data));
      socket.end(answer());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

let leadey: Server;
let stranger: Server;
const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
beforeAll(async () => {
  leadey = await listen(asked, () => given);
  stranger = await listen(elsewhere, () => Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
});
beforeEach(() => {
  asked.splice(0);
  elsewhere.splice(0);
});
afterAll(() => {
  leadey.close();
  stranger.close();
});

/** As the background asks, once. */
const ask = () =>
  getJson(
    {
      send: sendWith(KEY as ApiKey),
      admit: async () => null,
      now: Date.now,
      isOnline: () => true,
      failing: new Set(),
      once: true,
    },
    `${originOf(leadey)}/v1/me`,
    new AbortController().signal,
  );

describe('What comes over the wire', () => {
  test.each(Object.entries(WIRE_ANSWERS))('%s: is an error with words of its own', async (_, answer) => {
    given = answer;
    const outcome = await ask();
    expect(outcome).toMatchObject({ ok: false });
    if (!outcome.ok) expect(errorWords(outcome.error)).toMatch(/^[A-Z].{10,}\.$/s);
    expect(asked).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])(
    'a redirect (%i) is not followed, and shows nobody the key',
    async (status) => {
      given = Buffer.from(
        `HTTP/1.1 ${status} Elsewhere\r\nLocation: ${originOf(stranger)}/v1/me\r\nContent-Length: 0\r\n\r\n`,
      );
      expect(await ask()).toMatchObject({ ok: false });
      expect(asked.join()).toContain(KEY);
      expect(elsewhere).toEqual([]);
    },
  );
});
