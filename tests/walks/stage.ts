import background from '../../entrypoints/background.ts';
import type { App } from '../../utils/app/create-app.ts';
import { readStoredState } from '../../utils/app/read-stored-state.ts';
import { createStore } from '../../utils/app/store.ts';
import { loadApp } from '../../utils/browser/load-app.ts';
import type { Request } from '../../utils/messages/requests.ts';
import { database } from '../../utils/storage/chunk-database.ts';
import { type Clock, createClock } from './browser/clock.ts';
import { replaceGlobals, type Surroundings } from './browser/globals.ts';
import { installBrowser, type WalkBrowser } from './browser/install.ts';
import { createRealm, currentRealm, inRealm, isEnded, never, type Realm } from './browser/realm.ts';
import { settled } from './browser/settled.ts';
import { createTraffic, type Traffic } from './invariants/traffic.ts';
import { createNetwork, type Network } from './leadey/network.ts';
import { createWorld, type SpaceSize, type World } from './leadey/world.ts';

/** One open page of the extension. */
export interface Page {
  readonly realm: Realm;
  /** `null` until its first frame is drawn and the rest of its code is here. */
  app: App | null;
}

/** A browser with the extension in it, a person before it, and Leadey at the other end. */
export interface Stage {
  readonly clock: Clock;
  readonly browser: WalkBrowser;
  readonly world: World;
  readonly network: Network;
  readonly surroundings: Surroundings;
  readonly traffic: Traffic;
  readonly pages: Page[];
  readonly answers: Answers;
  /** Whether all trouble is over: answers wait for nothing any more. */
  isCalm: boolean;
  /** How many were taken. */
  steps: number;
  /** What went wrong so far, whoever noticed it. */
  readonly problems: string[];
  openPage(): Page;
  closePage(page: Page): void;
  /** The browser ends the background; whatever comes next starts it again. */
  endBackground(): void;
  /** The same, in the middle of what it does: after so many changes to storage. */
  endBackgroundAfter(changes: number): void;
  restartBrowser(): Promise<void>;
  /** Sends what a page might send. */
  ask(request: Request): Promise<unknown>;
  leave(): Promise<void>;
}

const PORT_CLOSED = 'The message port closed before a response was received.';

export interface StageOptions {
  readonly spaces: readonly SpaceSize[];
  readonly isFirefox: boolean;
  readonly random: () => number;
  readonly latency: () => number;
  readonly answers: Answers;
}

/** In which order answers arrive that are on their way together. */
export interface Answers {
  /** Resolves when it is this answer's turn. */
  turn(label: string): Promise<void>;
  /** Lets so many of those that wait arrive. */
  next(most: number): Promise<void>;
}

/** Between reading storage for the first frame and the rest of a page's code being there, in milliseconds. */
const FIRST_FRAME = 40;
/** Browsers end a background that has done nothing for so long, in milliseconds. */
const IDLE = 30_000;
const PAGE = 'chrome-extension://walk/popup.html';
const DAY = 86_400_000;

/** Each walk begins after all before it: what modules keep in memory for a minute is of no meaning to it. */
let begins = Date.parse('2026-06-15T12:00:00Z');

/** Raises the curtain: an empty browser in which the extension has just been installed. */
export async function raiseStage(options: StageOptions): Promise<Stage> {
  const clock = createClock(begins);
  const problems: string[] = [];
  const world = createWorld(options.spaces, clock);
  const traffic = createTraffic(clock, world, problems);
  const network = createNetwork({
    ...options,
    ...traffic,
    world,
    clock,
    turn: async (label) => {
      if (!stage.isCalm) await options.answers.turn(label);
    },
  });
  const { surroundings, restore } = replaceGlobals(clock, network.fetch, options.random);
  const pages: Page[] = [];
  let worker: Realm | null = null;
  let changesLeft = Number.POSITIVE_INFINITY;
  let idleTimer = 0;

  /** Whatever the background is told or asks for keeps it alive for a while; an answer it waits for does, too. */
  function keepAlive(): void {
    clock.clearTimer(idleTimer);
    const end = () => {
      if (network.isWaiting(worker)) keepAlive();
      else endBackground();
    };
    idleTimer = inRealm(null, () => clock.setTimer(end, IDLE, false));
  }

  function wake(): Realm {
    if (worker === null) {
      worker = createRealm('background');
      inRealm(worker, () => background.main());
    }
    keepAlive();
    return worker;
  }

  function endBackground(): void {
    if (worker !== null) worker.isAlive = false;
    worker = null;
    changesLeft = Number.POSITIVE_INFINITY;
    traffic.ended();
    tellEnds();
  }

  async function deliver(message: unknown): Promise<unknown> {
    if (isEnded()) return never();
    const text = JSON.stringify(message);
    traffic.asked(text);
    await null;
    const realm = wake();
    const answer = await new Promise<unknown>((respond) => {
      const sender = { id: 'walk', url: PAGE };
      browser.onMessage.tell([JSON.parse(text), sender, respond], realm);
      ends.push({ realm, respond });
    });
    if (isEnded()) return never();
    if (answer === ENDED) throw new Error(PORT_CLOSED);
    const answered = JSON.stringify(answer);
    traffic.answered(answered);
    return answered === undefined ? undefined : JSON.parse(answered);
  }

  const ENDED = Symbol('ended');
  let ends: { readonly realm: Realm; readonly respond: (answer: unknown) => void }[] = [];
  function tellEnds(): void {
    for (const { realm, respond } of ends) if (!realm.isAlive) inRealm(null, () => respond(ENDED));
    ends = ends.filter(({ realm }) => realm.isAlive);
  }

  const browser = installBrowser({
    clock,
    isFirefox: options.isFirefox,
    deliver,
    wake: () => void wake(),
    beforeChange: () => {
      if (currentRealm() !== worker) return;
      keepAlive();
      changesLeft -= 1;
      if (changesLeft >= 0) return;
      endBackground();
    },
  });
  const unhandled = (reason: unknown) => problems.push(`unhandled: ${String(reason)}`);
  process.on('unhandledRejection', unhandled);
  const consoles = watchConsole(problems);

  wake();
  browser.onInstalled.tell([{ reason: 'install' }]);
  await settled();

  const stage: Stage = {
    clock,
    browser,
    world,
    network,
    surroundings,
    traffic,
    pages,
    answers: options.answers,
    isCalm: false,
    steps: 0,
    problems,
    openPage: () => {
      const page: Page = { realm: createRealm('page'), app: null };
      pages.push(page);
      inRealm(page.realm, async () => {
        const state = await readStoredState();
        await new Promise<void>((resolve) => void setTimeout(resolve, FIRST_FRAME));
        if (isEnded()) return;
        page.app = loadApp(state, createStore(state));
        void page.app.start();
      });
      return page;
    },
    closePage: (page) => {
      page.realm.isAlive = false;
      pages.splice(pages.indexOf(page), 1);
    },
    endBackground,
    endBackgroundAfter: (changes) => {
      changesLeft = changes;
    },
    restartBrowser: async () => {
      for (const page of [...pages]) stage.closePage(page);
      stage.endBackground();
      await browser.session.clear();
      if (browser.isFirefox) await browser.alarms.clearAll();
      await settled();
      wake();
      browser.onStartup.tell([]);
      await settled();
    },
    ask: (request) => inRealm(null, () => deliver(request).catch(hearOfTheEnd)),
    leave: async () => {
      for (const page of [...pages]) stage.closePage(page);
      stage.endBackground();
      await settled();
      await inRealm(null, async () => (await database()).clear('chunks'));
      process.off('unhandledRejection', unhandled);
      consoles.restore();
      restore();
      begins = Math.max(begins, clock.now()) + DAY - (Math.max(begins, clock.now()) % DAY) + DAY / 2;
    },
  };
  return stage;
}

function watchConsole(problems: string[]): { restore: () => void } {
  const kinds = ['error', 'warn', 'log', 'info', 'debug'] as const;
  const real = kinds.map((kind) => [kind, console[kind]] as const);
  for (const kind of kinds) {
    console[kind] = (...words: unknown[]) =>
      void problems.push(`console.${kind}: ${words.map(String).join(' ')}`);
  }
  return {
    restore: () => {
      for (const [kind, own] of real) console[kind] = own;
    },
  };
}

/** As `sendRequest` does: whoever asks hears that the background ended meanwhile. */
function hearOfTheEnd(error: unknown): void {
  if (!(error instanceof Error) || error.message !== PORT_CLOSED) throw error;
}
