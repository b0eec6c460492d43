// @vitest-environment node
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { foreignAnswer, hostileAnswer } from './answers.ts';
import { hostileStage, leave } from './stage.ts';
import { steps } from './steps.ts';
import { expectHealed, walkStep } from './walk.ts';

/** How many wrong answers are given in all; `npm run soak` gives many more. */
const ANSWERS = Number(process.env.LEADEY_HOSTILE_ANSWERS ?? 120);
/** After so many walks it is looked how many were given. */
const WALKS = 3;

/** What nobody has caught, and what would stand in a console. */
const complaints: unknown[] = [];
const note = (reason: unknown) => complaints.push(reason);
beforeEach(() => {
  complaints.length = 0;
  process.on('unhandledRejection', note);
  vi.spyOn(console, 'error').mockImplementation(note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
});

/** Walks as often as it takes to be given that many; how many were. */
async function walkAmong(
  answer: typeof hostileAnswer,
  answers: number,
  keepsLeads: boolean,
): Promise<number> {
  let given = 0;
  while (given < answers)
    await fc.assert(
      fc.asyncProperty(steps(answer), async (walk) => {
        const stage = await hostileStage();
        try {
          await stage.services.leadSync.run();
          for (const step of walk) await walkStep(stage, step, keepsLeads);
          given += stage.leadey.served.filter((one) => one.answer !== null).length;
          await expectHealed(stage);
          expect(complaints).toEqual([]);
        } finally {
          await leave(stage);
        }
      }),
      { numRuns: WALKS },
    );
  return given;
}

describe.each([
  ['A server that answers anything at all', hostileAnswer, false],
  ['Somebody on the way who answers in the place of Leadey', foreignAnswer, true],
] as const)('%s', (_, answer, keepsLeads) => {
  test(`is survived, ${ANSWERS} answers long, and all is well once Leadey tells the truth`, {
    timeout: 60_000 + ANSWERS * 200,
  }, async () => {
    expect(await walkAmong(answer, ANSWERS, keepsLeads)).toBeGreaterThanOrEqual(ANSWERS);
  });
});
