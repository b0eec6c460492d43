import { env } from 'node:process';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** The unit tests by themselves, without projects: those that are to notice a change in one module. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'happy-dom',
    include: (env.LEADEY_MUTANT_TESTS ?? '{utils,components}/**/*.test.{ts,tsx}').split(' '),
    setupFiles: ['tests/setup-unit.ts'],
  },
});
