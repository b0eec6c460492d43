import type { Contender } from '../measure/openings.ts';
import { LEADS_A_PAGE, OLD, type Scene } from '../measure/scene.ts';
import { putState, wake } from '../measure/stored-state.ts';
import type { Stage } from '../stage.ts';
import { KNOWN_SITE } from '../workspaces.ts';

export const LIMIT = 'static list';

export function baselines(stage: Stage): Contender[] {
  const { chromium, empty, staticList } = stage;
  const awake = (extensionId: string) => () => wake(chromium, extensionId);
  return [
    { name: 'empty popup', extensionId: empty, leads: 0, prepare: awake(empty) },
    { name: LIMIT, extensionId: staticList, leads: LEADS_A_PAGE, prepare: awake(staticList) },
  ];
}

/** Leadey with what it last saw a minute ago, so that each opening also brings itself up to date. */
export function leadey(name: string, scene: Scene, leads = LEADS_A_PAGE): Contender {
  const { chromium, extensionId, state } = scene;
  return { name, extensionId, leads, prepare: () => putState(chromium, extensionId, state, OLD) };
}

/** What it says of the page it is opened over is waited for. */
export function overKnownSite(contender: Contender): Contender {
  return { ...contender, site: `https://${KNOWN_SITE}/` };
}

export function offline(stage: Stage, contender: Contender): Contender {
  return {
    ...contender,
    prepare: async () => {
      await contender.prepare();
      await stage.setOffline(true);
    },
  };
}

export function online(stage: Stage, contender: Contender): Contender {
  return {
    ...contender,
    prepare: async () => {
      await stage.setOffline(false);
      await contender.prepare();
    },
  };
}

/** The worker ended. Where a page is open beside it, processes do not tell which of them are the extensions'. */
export function asleep(stage: Stage, contender: Contender): Contender {
  return {
    ...contender,
    prepare: async () => {
      await contender.prepare();
      await stage.chromium.workers.stopAll();
    },
  };
}

/** As after a pause: no worker, and no process that belongs to an extension. */
export function stopped(stage: Stage, contender: Contender): Contender {
  return {
    ...contender,
    prepare: async () => {
      await contender.prepare();
      await stage.chromium.endExtensions();
    },
  };
}
