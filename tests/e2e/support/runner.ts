import { env } from 'node:process';
import { type RunnerTask, type RunnerTestCase, TestRunner } from 'vitest';
import { keepEvidence } from './evidence.ts';
import { belongsTo } from './kind-of-test.ts';
import { closeFreeApis } from './shared-api.ts';
import { closeSharedBrowsers } from './shared-browser.ts';

let isToBeClosed = false;

/** Runs one kind of browser's tests (LEADEY_KIND), and keeps what was to be seen when one failed. */
export default class BrowserTestRunner extends TestRunner {
  override onBeforeRunSuite(suite: Parameters<TestRunner['onBeforeRunSuite']>[0]): Promise<void> {
    if (!isToBeClosed) {
      isToBeClosed = true;
      this.onCleanupWorkerContext?.(async () => {
        await closeSharedBrowsers();
        await closeFreeApis();
      });
    }
    return super.onBeforeRunSuite(suite);
  }

  onCollected(files: RunnerTask[]): void {
    const { LEADEY_KIND: kind } = env;
    if (kind !== undefined) skipOthers(files, kind);
  }

  async onTaskFinished(test: RunnerTestCase): Promise<void> {
    if (test.result?.state === 'fail') await keepEvidence(test.fullTestName ?? test.name);
  }
}

/** Skips what is for another kind, with all that would be set up for it. */
function skipOthers(tasks: RunnerTask[], kind: string): void {
  for (const task of tasks) {
    if (task.type === 'suite') {
      skipOthers(task.tasks, kind);
      if (task.tasks.every(({ mode }) => mode === 'skip')) task.mode = 'skip';
    } else if (!belongsTo(kind, task.fullName)) {
      task.mode = 'skip';
    }
  }
}
