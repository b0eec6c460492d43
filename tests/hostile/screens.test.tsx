import 'fake-indexeddb/auto';
import { render } from '@testing-library/preact';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { App } from '../../components/App.tsx';
import type { App as AppModel } from '../../utils/app/create-app.ts';
import { readStoredState } from '../../utils/app/read-stored-state.ts';
import { rowsOf, shownSnapshot } from '../../utils/app/state.ts';
import { createStore } from '../../utils/app/store.ts';
import { loadApp } from '../../utils/browser/load-app.ts';
import type { Request } from '../../utils/messages/requests.ts';
import { type HostileAnswer, hostileAnswer } from './answers.ts';
import { expectReadable } from './shown.ts';
import { hostileStage, leave, type Stage } from './stage.ts';

/** Fewer than elsewhere: each is drawn, which takes the longest. */
const ANSWERS = Math.ceil(Number(process.env.LEADEY_HOSTILE_ANSWERS ?? 120) / 2);
/** After so many walks it is looked how many were given. */
const WALKS = 2;

/** What a person does on a page. */
const DEEDS: Readonly<Record<string, (app: AppModel) => unknown>> = {
  refresh: (app) => app.refresh(),
  'look at a lead': async (app) => {
    const snapshot = shownSnapshot(app.store.get().list);
    const [first] = snapshot === null ? [] : rowsOf(snapshot);
    if (first !== undefined) await app.openLead(first.id);
  },
  'turn to the next lead': (app) => app.turnLead(1),
  search: (app) => app.search('a'),
  'turn the page': (app) => app.turnTo(2),
  'narrow by a status': (app) => app.narrow({ status: 'interested' }),
  'load the campaigns': (app) => app.loadCampaigns(),
  'go home': (app) => app.openHome(),
  'look at the settings': (app) => app.openSettings(),
  'add a lead': (app) => app.addLead('search'),
  'take the key back': (app) => app.reconnect(),
};

const walk = fc.array(
  fc.record({
    does: fc.constantFrom(...Object.keys(DEEDS)),
    answers: fc.array(hostileAnswer, { minLength: 1, maxLength: 6, size: 'max' }),
  }),
  { minLength: 1, maxLength: 14, size: 'max' },
);

test(`Whatever a server answers, ${ANSWERS} answers long, what is on the screen is text`, {
  timeout: 60_000 + ANSWERS * 800,
}, async () => {
  const complaints: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words));
  let given = 0;
  while (given < ANSWERS)
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const stage = await hostileStage(60);
        try {
          await stage.services.leadSync.run();
          await walkOn(stage, steps);
          given += stage.leadey.served.filter(({ answer }) => answer !== null).length;
          expect(complaints).toEqual([]);
        } finally {
          await leave(stage);
        }
      }),
      { numRuns: WALKS },
    );
});

interface Deed {
  readonly does: string;
  readonly answers: readonly HostileAnswer[];
}

async function walkOn(stage: Stage, steps: readonly Deed[]): Promise<void> {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((request: unknown) =>
    stage.ask(request as Request),
  );
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => []);
  const state = await readStoredState();
  const app = loadApp(state, createStore(state));
  const { container, unmount } = render(<App app={app} />);
  await app.start();
  for (const { does, answers } of steps) {
    stage.leadey.lie(answers);
    await DEEDS[does]?.(app);
    await settled(stage);
    expectReadable(container);
    stage.clock.pass(61_000);
  }
  stage.leadey.lie([]);
  unmount();
  await settled(stage);
}

/** Until nothing is asked any more, and all is drawn. */
async function settled({ leadey, services }: Stage): Promise<void> {
  for (let seen = -1; seen !== leadey.served.length; ) {
    seen = leadey.served.length;
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    await services.accounts.exclusively(async () => {});
  }
}
