import type { Protocol } from 'puppeteer-core';
import { callOf } from '../measure/driver.ts';
import type { Cdp } from './cdp.ts';

/** A target that is looked into: a page, a popup or a worker. */
export class Page {
  readonly #cdp: Cdp;
  readonly #targetId: string;
  readonly #sessionId: string;

  private constructor(cdp: Cdp, targetId: string, sessionId: string) {
    this.#cdp = cdp;
    this.#targetId = targetId;
    this.#sessionId = sessionId;
  }

  static async attach(cdp: Cdp, targetId: string): Promise<Page> {
    const params = { targetId, flatten: true };
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', params);
    return new Page(cdp, targetId, sessionId);
  }

  send<T>(method: string, params: object = {}): Promise<T> {
    return this.#cdp.send<T>(method, params, this.#sessionId);
  }

  /** Runs a function inside; it can use nothing but what it is given. */
  async evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const answer = await this.send<Protocol.Runtime.EvaluateResponse>('Runtime.evaluate', {
      expression: callOf(run, args),
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    const { result, exceptionDetails } = answer;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  }

  detach(): Promise<void> {
    return this.#cdp.send('Target.detachFromTarget', { sessionId: this.#sessionId });
  }

  async close(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      const stop = this.#cdp.on<Protocol.Target.TargetDestroyedEvent>('Target.targetDestroyed', (event) => {
        if (event.targetId !== this.#targetId) return;
        stop();
        resolve();
      });
    });
    await this.#cdp.send('Target.closeTarget', { targetId: this.#targetId });
    await gone;
  }
}
