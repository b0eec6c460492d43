import { arch, availableParallelism, loadavg, totalmem, type } from 'node:os';

/** What kind of machine the numbers come from; nothing that tells which one. */
export interface Machine {
  readonly system: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly browser: string;
  /** Processes that wanted a core, on average over the last minutes: above the cores, times are worth little. */
  readonly load: number;
}

export function thisMachine(browser: string): Machine {
  return {
    system: `${type()} ${arch()}`,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    browser,
    load: Number((loadavg()[2] ?? 0).toFixed(1)),
  };
}

export function inWords({ system, cores, memoryGiB, browser, load }: Machine): string {
  return `${system}, ${cores} cores, ${memoryGiB} GiB of memory, ${browser}, headless; load ${load}`;
}
