import type { Clock } from './clock.ts';
import { createEvent } from './events.ts';
import { createQuickCrypto } from './quick-crypto.ts';
import { inRealm } from './realm.ts';
import { countedImmediate } from './settled.ts';

/** What a test does to the computer around the browser. */
export interface Surroundings {
  isOnline: boolean;
  /** Something happens to every window: `online`, `focus`, `keydown` … Whether no window has kept it from going on. */
  happen(sign: string): boolean;
}

interface Happening {
  preventDefault(): void;
  stopImmediatePropagation(): void;
}

/** A frame, in milliseconds. */
const FRAME = 16;

/** A body's bytes, put together at once: Node's own takes turns of the event loop that nobody can count. */
class QuickBlob {
  readonly #parts: readonly Uint8Array[];
  constructor(parts: readonly Uint8Array[] = []) {
    this.#parts = parts;
  }
  async text(): Promise<string> {
    return Buffer.concat(this.#parts).toString('utf8');
  }
}

function dateOf(clock: Clock): DateConstructor {
  const RealDate = Date;
  return class WalkDate extends RealDate {
    constructor(...given: []) {
      if (given.length === 0) super(clock.now());
      else super(...given);
    }
    static override now(): number {
      return clock.now();
    }
  } as DateConstructor;
}

/** Where the extension's code looks for a browser, it finds the walk's: its time, its windows, its network. */
export function replaceGlobals(
  clock: Clock,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  random: () => number,
): { surroundings: Surroundings; restore: () => void } {
  const signs = createEvent<[string, Happening]>();
  const listen = (sign: string, job: (event: Happening) => void) =>
    signs.addListener((happened, event) => {
      if (happened === sign) job(event);
    });
  const happen = (sign: string) => {
    let goesOn = true;
    const keep = () => {
      goesOn = false;
    };
    signs.tell([sign, { preventDefault: keep, stopImmediatePropagation: keep }]);
    return goesOn;
  };
  const surroundings: Surroundings = { isOnline: true, happen };
  const element = {
    classList: { add: () => {}, contains: () => false, toggle: () => false },
    style: { setProperty: () => {} },
    dataset: {},
  };
  const { setTimer, clearTimer } = clock;
  const once = (job: () => void, ms = 0) => setTimer(job, ms, false);
  const local = new Map<string, string>();
  const replaced: Record<string, unknown> = {
    Date: dateOf(clock),
    Blob: QuickBlob,
    crypto: createQuickCrypto(),
    fetch,
    setTimeout: (job: (...of: unknown[]) => void, ms?: number, ...of: unknown[]) =>
      once(() => job(...of), ms),
    clearTimeout: clearTimer,
    setInterval: (job: () => void, ms: number) => setTimer(job, ms, true),
    clearInterval: clearTimer,
    setImmediate: countedImmediate,
    requestAnimationFrame: (job: () => void) => once(job, FRAME),
    cancelAnimationFrame: clearTimer,
    requestIdleCallback: (job: (deadline: unknown) => void) =>
      once(() => job({ timeRemaining: () => 50, didTimeout: false }), 1),
    addEventListener: listen,
    removeEventListener: () => {},
    window: { addEventListener: listen },
    document: {
      visibilityState: 'visible',
      body: element,
      documentElement: element,
      addEventListener: listen,
    },
    innerWidth: 400,
    innerHeight: 600,
    navigator: {
      get onLine() {
        return surroundings.isOnline;
      },
      userAgent: 'walk',
      clipboard: { writeText: async () => {} },
    },
    localStorage: {
      getItem: (name: string) => local.get(name) ?? null,
      setItem: (name: string, value: string) => void local.set(name, value),
      removeItem: (name: string) => void local.delete(name),
    },
  };
  const before = Object.keys(replaced).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(replaced))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  const realRandom = Math.random;
  Math.random = random;
  return {
    surroundings,
    restore: () =>
      inRealm(null, () => {
        Math.random = realRandom;
        for (const [name, descriptor] of before) {
          Reflect.deleteProperty(globalThis, name);
          if (descriptor !== undefined) Object.defineProperty(globalThis, name, descriptor);
        }
      }),
  };
}
