import { env } from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';
import { walk } from '../browser-walks/walk.ts';
import { browserKinds } from '../browsers/launch.ts';
import { stageFor } from './support/stage.ts';

const STEPS = Number(env.LEADEY_STEPS ?? 300);
const SEED = Number(env.LEADEY_SEED ?? 1);

describe.each(browserKinds)('Whatever is done, in whatever order, in %s', (kind) => {
  const stage = stageFor(kind);
  afterEach(() => stage.reset());

  test('what has to hold holds, and once all is calm the list is Leadey’s', async () => {
    expect(await walk(stage, SEED, { steps: STEPS })).toBe(STEPS);
  }, 900_000);
});
