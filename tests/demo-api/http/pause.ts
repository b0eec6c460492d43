import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** Waits, but not for a client that has gone: neither a test nor the process should hang on it. */
export async function pause(ms: number, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  const giveUp = () => gone.abort();
  response.once('close', giveUp);
  await delay(ms, undefined, { signal: gone.signal }).catch(() => {});
  response.off('close', giveUp);
}
