import type { AsyncCommand } from 'fast-check';
import type { App } from '../../utils/app/create-app.ts';
import { inRealm } from './browser/realm.ts';
import { settled } from './browser/settled.ts';
import { checkAll } from './invariants/all.ts';
import type { Ledger } from './invariants/ledger.ts';
import type { Stage } from './stage.ts';

export type Step = AsyncCommand<Ledger, Stage>;

/** One thing that happens; what has to hold always is looked at right after. */
export function step(name: string, run: (stage: Stage, ledger: Ledger) => Promise<void> | void): Step {
  return {
    check: () => true,
    run: async (ledger, stage) => {
      stage.steps += 1;
      await run(stage, ledger);
      await settled();
      checkAll(stage, ledger);
    },
    toString: () => name,
  };
}

/** What a person does on one of the open pages, if there is one. Nobody waits for what comes of it. */
export function act(name: string, place: number, job: (app: App, stage: Stage) => unknown): Step {
  return step(`${name} (page ${place})`, (stage) => {
    const page = stage.pages[place % Math.max(1, stage.pages.length)];
    const app = page?.app;
    if (page === undefined || !app) return;
    inRealm(page.realm, () => {
      if (stage.surroundings.happen('keydown')) void job(app, stage);
    });
  });
}
