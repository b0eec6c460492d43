import { refresh } from './commands/by-a-person.ts';
import { deleteLead } from './commands/in-leadey.ts';
import { openPage } from './commands/of-the-browser.ts';
import { trouble } from './commands/of-the-network.ts';
import { pass, setClock } from './commands/of-time.ts';
import { connect, disconnect } from './commands/with-keys.ts';
import { act, type Step } from './step.ts';
import type { Walk } from './walk.ts';

interface Seed {
  /** What it was, for people. */
  readonly was: string;
  readonly steps: readonly Step[];
  readonly change?: Partial<Walk>;
}

/** Walks that came to a fault once, as short as they can be. */
export const seeds: readonly Seed[] = [
  {
    was: 'a page that opened while another one disconnected showed the workspace for as long as it was open',
    steps: [openPage, disconnect(0), pass(100)],
  },
  {
    was: 'a page that opened while another one connected showed the connection before it',
    steps: [connect(0, 0), openPage, pass(100)],
  },
  {
    was: 'a key that was connected again was used before the pause was over that Leadey had asked for',
    steps: [trouble({ kind: 'limited', seconds: 60 }), refresh(0), pass(2000), connect(0, 0), pass(2000)],
  },
  {
    was: 'a pause was noted only once the last of three requests about a site was answered',
    steps: [
      trouble({ kind: 'limited', seconds: 1 }, { kind: 'late', ms: 500 }),
      act('check the site', 0, (app) => app.checkSite()),
      pass(300),
      refresh(0),
      pass(2000),
    ],
  },
  {
    was: 'a lead stayed that was deleted before the clock was set back by a day, until the clock had caught up',
    steps: [deleteLead(0, 0), setClock(-24 * 60 * 60_000)],
    change: { spaces: [{ leads: 1, groupSize: 1, imports: [] }] },
  },
];
