import type { Protocol } from 'puppeteer-core';
import { waitFor } from '../../browsers/wait-for.ts';
import type { Cdp } from './cdp.ts';
import { Page } from './page.ts';

type Version = Protocol.ServiceWorker.ServiceWorkerVersion;

/** Extensions' workers: awake or ended, as a measurement needs them. */
export class Workers {
  readonly #cdp: Cdp;
  readonly #host: Page;
  readonly #versions = new Map<string, Version>();

  private constructor(cdp: Cdp, host: Page) {
    this.#cdp = cdp;
    this.#host = host;
    cdp.on<{ versions: Version[] }>('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) this.#versions.set(new URL(version.scriptURL).host, version);
    });
  }

  /** `host` is any tab: what it is asked about workers goes for its whole profile. */
  static async follow(cdp: Cdp, host: Page): Promise<Workers> {
    const workers = new Workers(cdp, host);
    await host.send('ServiceWorker.enable');
    return workers;
  }

  /** Starts the worker unless it runs, and runs a function in it. Afterwards it has 30 s to live. */
  async inside<A extends unknown[], R>(
    extensionId: string,
    run: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const worker = await Page.attach(this.#cdp, await this.#start(extensionId));
    try {
      return await worker.evaluate(run, ...args);
    } finally {
      await worker.detach();
    }
  }

  /** Ends them all; the next event brings each one back. */
  async stopAll(): Promise<void> {
    const isAtRest = () =>
      [...this.#versions.values()].every(({ runningStatus }) => runningStatus === 'stopped');
    // One that is just starting takes no order yet.
    const end = async () => {
      await this.#host.send('ServiceWorker.stopAllWorkers');
      return isAtRest();
    };
    await waitFor(end, { what: 'all workers to end', everyMs: 250 });
  }

  async #start(extensionId: string): Promise<string> {
    const running = () => {
      const version = this.#versions.get(extensionId);
      return version?.runningStatus === 'running' ? version.targetId : undefined;
    };
    if (running() === undefined) {
      await this.#host.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
    }
    return waitFor(running, { what: 'the worker to run', everyMs: 10 });
  }
}
