import { env } from 'node:process';
import { describe, expect, test } from 'vitest';
import { walk } from '../browser-walks/walk.ts';
import { browserKinds } from '../browsers/launch.ts';
import { stageFor } from '../e2e/support/stage.ts';

const MINUTE = 60_000;
const MINUTES = Number(env.LEADEY_MINUTES ?? 60);
/** Another one each time; a failure names it. */
const SEED = Number(env.LEADEY_SEED ?? Date.now() % 2 ** 31);

describe.each(browserKinds)('Whatever is done for an hour, in whatever order, in %s', (kind) => {
  const stage = stageFor(kind);

  test(
    'what has to hold holds, and once all is calm the list is Leadey’s',
    async () => {
      // A run that is ended from outside names it nowhere else.
      console.info(`Seed ${SEED}`);
      const steps = await walk(stage, SEED, { until: Date.now() + MINUTES * MINUTE });
      expect(steps).toBeGreaterThan(MINUTES);
    },
    2 * MINUTES * MINUTE,
  );
});
