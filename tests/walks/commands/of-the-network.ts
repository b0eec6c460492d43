import fc from 'fast-check';
import type { Trouble } from '../leadey/network.ts';
import { type Step, step } from '../step.ts';

const goOnline = (isOnline: boolean): Step =>
  step(isOnline ? 'back online' : 'offline', ({ network, surroundings }) => {
    network.isOnline = isOnline;
    surroundings.isOnline = isOnline;
    if (isOnline) surroundings.happen('online');
  });

/** What becomes of the next requests. */
export const trouble = (...next: Trouble[]): Step =>
  step(`trouble: ${JSON.stringify(next)}`, ({ network }) => void network.troubles.push(...next));

/** Where answers come in any order, so many of those that wait arrive. */
const arrive = (most: number): Step => step(`${most} answers arrive`, ({ answers }) => answers.next(most));

const troubles: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constantFrom<Trouble>({ kind: 'lost' }, { kind: 'hangs' }, { kind: 'half' }),
  fc.constantFrom<Trouble>(
    { kind: 'late', ms: 500 },
    { kind: 'late', ms: 9000 },
    { kind: 'late', ms: 15_000 },
  ),
  fc.constantFrom<Trouble>(
    { kind: 'fails', status: 500 },
    { kind: 'fails', status: 502 },
    { kind: 'fails', status: 503 },
  ),
  fc.constantFrom(1, 5, 42, 60).map((seconds): Trouble => ({ kind: 'limited', seconds })),
  fc.constantFrom(200, 401, 404).map((status): Trouble => ({ kind: 'portal', status })),
);

/** The way to Leadey. */
export const ofTheNetwork: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.boolean().map(goOnline) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }).map(arrive) },
  {
    weight: 4,
    arbitrary: fc.array(troubles, { minLength: 1, maxLength: 5 }).map((next) => trouble(...next)),
  },
);
