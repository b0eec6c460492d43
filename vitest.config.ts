import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { allKinds } from './tests/browsers/session.ts';
import { LongestFirst } from './tests/run/longest-first.ts';

/** A machine may have much else to do beside a browser. */
const inBrowsers = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Until the last tests that hang on a moment are found (see the issue on the tests); the report names a second try.
  retry: 1,
  expect: { poll: { timeout: 15_000 } },
  runner: './tests/e2e/support/runner.ts',
};

/** Rules that need a page's globals. */
const WITH_A_PAGE = ['utils/browser/**/*.test.ts', 'utils/background/omnibox.test.ts'];

/** Writes into the machine's own settings, which every browser that starts meanwhile would obey. */
const MANAGED = 'tests/e2e/policy.test.ts';

/**
 * The end-to-end tests of one kind of browser. The files that a worker runs share a browser, so nothing is isolated
 * from file to file. Two workers, for two cores, take one file after the other until there is none left.
 */
const endToEnd = (kind: string) => ({
  test: {
    name: `e2e-${kind}`,
    environment: 'node' as const,
    include: ['tests/e2e/**/*.test.ts'],
    exclude: [MANAGED],
    env: { LEADEY_KIND: kind },
    isolate: false,
    maxWorkers: 2,
    // Apart from the fast tests.
    sequence: { groupOrder: 1 },
    ...inBrowsers,
  },
});

/** Random walks through the services and pages in one process: few beside the other tests, very many in a soak. */
const randomWalks = (name: string, env: Record<string, string>) => ({
  plugins: [WxtVitest()],
  test: {
    name,
    environment: 'node' as const,
    include: ['tests/walks/**/*.test.ts'],
    setupFiles: ['tests/walks/setup.ts'],
    // What is set outside counts: how to go a walk again is in CONTRIBUTING.md.
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, process.env[name] ?? value])),
  },
});

/** Whatever a server answers, as many answers long as is set outside. */
const hostileServer = (name: string, env: Record<string, string> = {}) => ({
  plugins: [WxtVitest()],
  test: {
    name,
    environment: 'happy-dom',
    include: ['tests/hostile/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup-unit.ts'],
    env,
  },
});

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // By itself, a single run leaves one core of two to nobody.
    maxWorkers: 2,
    projects: [
      // Without isolation a worker starts once, not for each file: half of the time was that. What a file changes for
      // all is put back after each test, and nothing is prepared by importing it. Parts of a page are apart: they
      // leave more behind than a test can put back.
      {
        plugins: [WxtVitest()],
        test: {
          name: 'logic',
          environment: 'node',
          include: ['utils/**/*.test.ts'],
          exclude: WITH_A_PAGE,
          isolate: false,
          unstubGlobals: true,
          testTimeout: 20_000,
          setupFiles: ['tests/setup-unit.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'happy-dom',
          // Apart by what is global, within one process: a process for each file took half of the time.
          pool: 'vmThreads',
          testTimeout: 20_000,
          include: ['{components,entrypoints}/**/*.test.{ts,tsx}', ...WITH_A_PAGE],
          setupFiles: ['tests/setup-unit.ts'],
        },
      },
      hostileServer('hostile'),
      randomWalks('walks', { LEADEY_WALKS: '120', LEADEY_SEED: '1' }),
      // Of 10,000, in five processes: each loads the background anew, and Node lets go of no module.
      ...[1, 2, 3, 4, 5].map((part) => randomWalks(`soak-walks-${part}`, { LEADEY_WALKS: '2000' })),
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: 20_000,
          include: [
            'tests/{address-book,demo-api,browsers,run,spreadsheet,start}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        // Beside the fast tests, while no other browser runs.
        test: { name: 'e2e-managed', environment: 'node', include: [MANAGED], ...inBrowsers },
      },
      ...allKinds.map(endToEnd),
      hostileServer('soak-hostile', { LEADEY_HOSTILE_ANSWERS: '2000' }),
      {
        test: {
          name: 'soak',
          environment: 'node',
          include: ['tests/soak/**/*.test.ts'],
          fileParallelism: false,
          ...inBrowsers,
        },
      },
    ],
  },
});
