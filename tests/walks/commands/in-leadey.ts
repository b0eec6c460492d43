import fc from 'fast-check';
import type { Space, World } from '../leadey/world.ts';
import { type Step, step } from '../step.ts';

/** So many leads make five pages: of more, not all are looked at when somebody presses *Refresh*. */
const MOST_LEADS = 450;

function inSpace(which: number, name: string, job: (world: World, space: Space) => void): Step {
  return step(`${name} in workspace ${which}`, ({ world }) => {
    const space = world.spaces[which % world.spaces.length];
    if (space !== undefined) job(world, space);
  });
}

const addLeads = (which: number, count: number): Step =>
  inSpace(which, `${count} new leads`, (world, space) => {
    if (world.truth(space).length + count < MOST_LEADS) world.add(space, count);
  });

const changeLead = (which: number, place: number, status: string): Step =>
  inSpace(which, `lead ${place} becomes ${status}`, (world, space) => world.change(space, place, status));

export const deleteLead = (which: number, place: number): Step =>
  inSpace(which, `lead ${place} is deleted`, (world, space) => world.remove(space, place));

const spend = (which: number, credits: number): Step =>
  inSpace(which, `${credits} credits are spent`, (world, space) => world.spend(space, credits));

const revokeKey = (which: number): Step =>
  inSpace(which, 'the key is revoked', (world, space) => world.revoke(space));

const remakeKey = (which: number): Step =>
  inSpace(which, 'the key is remade', (world, space) => world.remake(space));

const workspace = fc.nat(2);

/** What others do in Leadey. */
export const inLeadey: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(workspace, fc.constantFrom(1, 2, 7, 40, 130, 300)).map((given) => addLeads(...given)),
  fc
    .tuple(workspace, fc.nat(200), fc.constantFrom('interested', 'bounced', 'own_status'))
    .map((given) => changeLead(...given)),
  fc.tuple(workspace, fc.nat(200)).map((given) => deleteLead(...given)),
  fc.tuple(workspace, fc.nat(600)).map((given) => spend(...given)),
  workspace.map(revokeKey),
  workspace.map(remakeKey),
);
