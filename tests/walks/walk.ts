import fc from 'fast-check';
import { choosing, lookingAround } from './commands/by-a-person.ts';
import { becomeCalm } from './commands/calm.ts';
import { inLeadey } from './commands/in-leadey.ts';
import { leaveNothing } from './commands/leave-nothing.ts';
import { ofTheBrowser, openPage } from './commands/of-the-browser.ts';
import { ofTheNetwork } from './commands/of-the-network.ts';
import { ofTime, pass } from './commands/of-time.ts';
import { connect, withKeys, withPassphrases } from './commands/with-keys.ts';
import { createLedger } from './invariants/ledger.ts';
import { type Answers, raiseStage } from './stage.ts';
import type { Step } from './step.ts';

/** How often each kind of step is taken. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: ofTime },
  { weight: 20, arbitrary: fc.oneof(...lookingAround) },
  { weight: 12, arbitrary: withKeys },
  { weight: 6, arbitrary: withPassphrases },
  { weight: 4, arbitrary: fc.oneof(...choosing) },
  { weight: 12, arbitrary: ofTheBrowser },
  { weight: 10, arbitrary: ofTheNetwork },
  { weight: 10, arbitrary: inLeadey },
);

const size = fc.record({
  leads: fc.oneof(fc.constantFrom(0, 1, 24, 26, 99, 100, 101), fc.nat(240)),
  groupSize: fc.constantFrom(1, 1, 5, 40),
  imports: fc.constant([]),
});

/** Most walks begin with somebody connected; else a person would have to come there first, again and again. */
const beginnings = [openPage, pass(100), connect(0, 0), pass(5000)];

/** What a walk is made of. */
export const walks = fc.record({
  spaces: fc.array(size, { minLength: 1, maxLength: 3 }),
  isFirefox: fc.boolean(),
  seed: fc.nat(),
  isAnyOrder: fc.boolean(),
  begins: fc.nat(4),
});

export type Walk = typeof walks extends fc.Arbitrary<infer T> ? T : never;

/** The simplest surroundings, for walks whose steps are written down. */
export const PLAIN: Walk = {
  spaces: [
    { leads: 26, groupSize: 1, imports: [] },
    { leads: 3, groupSize: 1, imports: [] },
  ],
  isFirefox: false,
  seed: 0,
  isAnyOrder: false,
  begins: 4,
};

/**
 * The steps of a walk, and in which order answers come that are on their way together. `replayPath` is printed where a
 * walk fails, and goes the same steps again.
 */
export const waysOf = (replayPath: string | null = null) =>
  fc.tuple(
    walks,
    fc.commands([steps], { maxCommands: 60, size: 'max', ...(replayPath && { replayPath }) }),
    fc.scheduler(),
  );

/** Goes a walk to its end, where all is calm; throws where something does not hold. Returns how many steps were taken. */
export async function goAlong(
  { spaces, isFirefox, seed, isAnyOrder, begins }: Walk,
  commands: Iterable<Step>,
  scheduler: fc.Scheduler,
): Promise<number> {
  const random = seeded(seed);
  const stage = await raiseStage({
    spaces,
    isFirefox,
    random,
    latency: () => 20 + Math.floor(random() * 200),
    answers: isAnyOrder ? inAnyOrder(scheduler) : IN_TIME,
  });
  try {
    const ledger = createLedger();
    for (const begun of beginnings.slice(0, begins)) await begun.run(ledger, stage);
    await fc.asyncModelRun(() => ({ model: ledger, real: stage }), commands);
    await becomeCalm(stage, ledger);
    await leaveNothing(stage);
    return stage.steps;
  } finally {
    await stage.leave();
  }
}

const IN_TIME: Answers = { turn: async () => {}, next: async () => {} };

/** Answers wait until a step lets one of them arrive: which, the scheduler says. */
function inAnyOrder(scheduler: fc.Scheduler): Answers {
  return {
    turn: (label) => scheduler.schedule(Promise.resolve(), label),
    next: async (most) => {
      for (let count = 0; count < most && scheduler.count() > 0; count += 1) await scheduler.waitNext(1);
    },
  };
}

/** The walk's own chance (mulberry32), so that the same walk goes the same way. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
