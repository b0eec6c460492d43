import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { BrowserSession } from '../../browsers/session.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import type { DemoApi } from '../../demo-api/index.ts';
import { type Moments, putBack, type Stored, stored } from './storage.ts';
import { readChunksOnDisk, type SealedOnDisk } from './stored-chunks.ts';

/** What the extension had stored when somebody had come so far, and what Leadey answered with then. */
interface Remembered extends Moments {
  readonly edition: string;
  readonly local: Stored;
  readonly session: Stored;
  readonly chunks: readonly SealedOnDisk[];
}

/** Taken from a build that really came there, so that it is never another one than what the product leaves. */
const known = new WeakMap<DemoApi, Map<string, Remembered>>();

/**
 * Goes to a place where somebody has been before, by putting back what was stored then: whether there is any. `page`
 * is one of the extension's that shows nothing.
 */
export async function returnTo(
  page: Page,
  session: BrowserSession,
  api: DemoApi,
  place: string,
): Promise<boolean> {
  const there = known.get(api)?.get(place);
  if (there === undefined || there.edition !== api.edition) return false;
  const { local, session: inMemory } = await stored(page);
  if (Object.keys(local).length + Object.keys(inMemory).length > 0) return false;
  // It reads everything from storage when it starts, as after each idle half minute.
  await session.stopBackground();
  const { chunks, ...state } = asAnotherConnection(there);
  await putBack(page, state, chunks, there);
  return true;
}

/** Each time somebody connects, that has a name of its own, by which what is left of the one before is told apart. */
function asAnotherConnection({
  local,
  session,
  chunks,
}: Remembered): Pick<Remembered, 'local' | 'session' | 'chunks'> {
  const text = JSON.stringify({ local, session, chunks });
  const names = new Set([...text.matchAll(/"connection":"([^"]+)"/g)].map(([, name = '']) => name));
  return JSON.parse([...names].reduce((other, name) => other.replaceAll(name, randomUUID()), text));
}

/** Remembers what is stored now as that place. */
export async function remember(page: Page, api: DemoApi, place: string): Promise<void> {
  const places = known.get(api) ?? new Map<string, Remembered>();
  known.set(api, places);
  const edition = api.edition;
  const { local, session } = await idle(page, api);
  const at = Date.now();
  const learned = lastLearned(local, session) ?? at;
  const chunks = await readChunksOnDisk(page);
  places.set(place, { at, learned, edition, local, session, chunks });
}

/** When Leadey was last asked about the credits, in milliseconds since the epoch. */
function lastLearned(local: Stored, session: Stored): number | undefined {
  const account = (session.account ?? local.account) as { readonly asOf: number } | undefined;
  return account?.asOf;
}

/** What is stored once nothing is asked and nothing is written any more. */
async function idle(page: Page, api: DemoApi): Promise<Record<'local' | 'session', Stored>> {
  let before = '';
  return waitFor(
    async () => {
      const now = await stored(page);
      const seen = JSON.stringify([api.requests.length, now]);
      const isSame = seen === before;
      before = seen;
      return isSame ? now : null;
    },
    { what: 'the extension to be idle', everyMs: 250 },
  );
}
