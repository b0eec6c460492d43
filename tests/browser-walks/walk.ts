import { expect } from 'vitest';
import { choose, click } from '../browsers/act.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { expectLeads } from '../e2e/support/list.ts';
import type { Stage } from '../e2e/support/stage.ts';
import { problemsOf } from './invariants.ts';
import { drawStep } from './steps.ts';
import { calm, startWorld, type World } from './world.ts';

/** After so many steps all is made well, and what is shown has to be what Leadey has. */
const CALM_AFTER = 50;
/** As many as a failure tells of. */
const TOLD = 30;

/** Goes so many random steps, as the seed draws them, or for so long, in milliseconds; after each, all that has to hold is looked at. */
export async function walk(
  stage: Stage,
  seed: number,
  most: { steps: number } | { until: number },
): Promise<number> {
  const world = await startWorld(stage, seed);
  const gone: string[] = [];
  const mayGoOn = () => ('steps' in most ? gone.length < most.steps : Date.now() < most.until);
  try {
    while (mayGoOn()) {
      const step = drawStep(world);
      const place = world.random(world.pages.length);
      gone.push(`${step.name} (page ${place})`);
      const page = world.pages[place];
      if (page !== undefined) await step.run(world, page);
      expect(await problemsOf(world)).toEqual([]);
      if (gone.length % CALM_AFTER === 0) await expectTruth(world);
    }
    await expectTruth(world);
  } catch (error) {
    const told = gone.slice(-TOLD).join('\n  ');
    throw new Error(`Seed ${seed}, after ${gone.length} steps, the last of them:\n  ${told}`, {
      cause: error,
    });
  }
  return gone.length;
}

async function expectTruth(world: World): Promise<void> {
  const page = await calm(world);
  await choose(page, 'Sort', 'Newest');
  await click(page, 'button', 'Refresh');
  // It goes on by itself where the minute's requests were used up, even by the refresh.
  await expectLeads(page, [...world.stage.api.allLeads(DEMO_KEY)].slice(0, 25), 90_000);
  expect(await problemsOf(world)).toEqual([]);
}
