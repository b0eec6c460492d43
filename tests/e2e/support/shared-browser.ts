import { launchBrowser } from '../../browsers/launch.ts';
import { startRelay } from '../../browsers/relay.ts';
import type { BrowserKind, BrowserSession } from '../../browsers/session.ts';
import { buildFor } from './builds.ts';
import { tidyUp } from './tidy-up.ts';

/** A browser that one test file after the other gets, as it was after installing. */
export interface SharedBrowser {
  readonly session: BrowserSession;
  /** Leads Leadey's host, and all other hosts (`null`: nowhere), to servers of this machine. */
  lead(apiPort: number, elsewhere: number | null): Promise<void>;
  /** Cleans up behind a file; one that cannot be cleaned is closed, and the next file gets another. */
  giveBack(): Promise<void>;
}

interface Running extends SharedBrowser {
  close(): Promise<void>;
}

/** One of each kind for as long as this worker lives: starting one takes seconds. */
const running = new Map<BrowserKind, Running>();

export async function borrowBrowser(kind: BrowserKind): Promise<SharedBrowser> {
  const there = running.get(kind);
  if (there !== undefined) return there;
  const started = await start(kind);
  running.set(kind, started);
  return started;
}

/** At the end of a worker's life. */
export async function closeSharedBrowsers(): Promise<void> {
  const all = [...running.values()];
  running.clear();
  await Promise.all(all.map((browser) => browser.close()));
}

async function start(kind: BrowserKind): Promise<Running> {
  const others = await startRelay(0);
  const session = await launchBrowser(kind, {
    extensionDir: buildFor(kind),
    // Where to is said by each file.
    apiPort: 0,
    elsewhere: others.port,
    lang: 'en-US',
    fewFrames: true,
  });
  const close = async () => {
    await session.close();
    await others.close();
  };
  return {
    session,
    async lead(apiPort, elsewhere) {
      session.relay.leadTo(apiPort);
      if (elsewhere !== null) others.leadTo(elsewhere);
      await others.set(elsewhere === null ? 'reset' : 'open');
    },
    async giveBack() {
      try {
        await tidyUp(session);
      } catch (error) {
        console.warn(`A new ${kind} for the next file, since this one could not be cleaned up:`, error);
        running.delete(kind);
        await close().catch(() => {});
      }
    },
    close,
  };
}
