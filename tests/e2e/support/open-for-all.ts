import { afterAll, afterEach, beforeEach } from 'vitest';
import type { Stage } from './stage.ts';

/**
 * Opens what all tests of a block go on with, each from where the one before left it. After one that failed all is
 * cleaned up and opened anew: it may have ended anywhere, and neither its second try nor another test is to blame.
 */
export function openForAll(stage: Stage, open: () => Promise<void>): void {
  let state: 'to be opened' | 'open' | 'spoilt' = 'to be opened';
  beforeEach(async () => {
    if (state === 'open') return;
    if (state === 'spoilt') await stage.reset();
    await open();
    state = 'open';
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') state = 'spoilt';
  });
  afterAll(() => stage.reset());
}
