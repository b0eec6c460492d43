import type { Duplex } from 'node:stream';
import type { DemoRequest } from '../options.ts';

const REASONS = new Map([
  [400, 'Bad Request'],
  [431, 'Request Header Fields Too Large'],
]);

/** A request that cannot be read gets a bare status: 431 for headers past 16 KB, else 400. */
export function refuse(error: Error, socket: Duplex, requests: DemoRequest[], at: number): void {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  // What could not be read cannot be logged; that something came is worth knowing all the same.
  requests.push({
    at,
    method: '',
    path: '',
    query: {},
    status,
    host: '',
    aborted: false,
    keyLabel: null,
    headers: {},
  });
  socket.end(`HTTP/1.1 ${status} ${REASONS.get(status)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
