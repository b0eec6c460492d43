import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * One page, or one life of the background: what the browser ends at once, in the middle of whatever it does. Everything
 * it asks of the browser is told apart by the realm that its code runs in.
 */
export interface Realm {
  readonly name: string;
  isAlive: boolean;
}

const running = new AsyncLocalStorage<Realm | null>();

export function createRealm(name: string): Realm {
  return { name, isAlive: true };
}

/** Runs the job, and all that follows from it, in this realm; `null` is the test's own. */
export function inRealm<T>(realm: Realm | null, job: () => T): T {
  return running.run(realm, job);
}

export function currentRealm(): Realm | null {
  return running.getStore() ?? null;
}

/** Whether whoever calls this was ended by now: then nothing it asks for happens. */
export function isEnded(): boolean {
  return currentRealm()?.isAlive === false;
}

/** What nobody hears of any more. */
export function never<T>(): Promise<T> {
  return new Promise(() => {});
}
