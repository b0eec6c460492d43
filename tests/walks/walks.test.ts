import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { seeds } from './seeds.ts';
import { goAlong, PLAIN, waysOf } from './walk.ts';

/** Beside other tests the same walks each time, so that a failure tells of a change; in a soak others each time. */
const { LEADEY_WALKS, LEADEY_SEED, LEADEY_PATH, LEADEY_REPLAY } = process.env;
const HOURS = 3_600_000;

vi.setConfig({ testTimeout: 12 * HOURS });

describe('Whatever happens in whatever order, nothing is lost, mixed up or told to anybody', () => {
  test.each(seeds)('where $was', async ({ steps, change }) => {
    const [scheduler] = fc.sample(fc.scheduler(), { seed: 1, numRuns: 1 });
    if (scheduler === undefined) throw new Error('No scheduler');
    expect(await goAlong({ ...PLAIN, ...change }, steps, scheduler)).toBeGreaterThan(steps.length);
  });

  test('on random walks', async () => {
    let walked = 0;
    let taken = 0;
    const property = fc.asyncProperty(waysOf(LEADEY_REPLAY), async ([walk, steps, scheduler]) => {
      taken += await goAlong(walk, steps, scheduler);
      walked += 1;
    });
    await fc.assert(property, {
      numRuns: Number(LEADEY_WALKS),
      ...(LEADEY_SEED ? { seed: Number(LEADEY_SEED) } : {}),
      ...(LEADEY_PATH ? { path: LEADEY_PATH } : {}),
    });
    console.log(`${walked} walks of ${taken} steps`);
    expect(walked).toBeGreaterThan(0);
  });
});
