import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['{utils,components,entrypoints}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup-unit.ts'],
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{demo-api,browsers,run,spreadsheet,start}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A browser may stall once on a busy machine; the report says which test needed a second try.
          retry: 1,
          // A machine may have much else to do beside a browser.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
