import * as v from 'valibot';
import { LeadSchema } from '../../../utils/leadey/schemas.ts';
import type { DemoWorkspaceOptions, Lead } from '../../demo-api/index.ts';
import { createService } from '../../demo-api/service.ts';
import type { Clock } from '../browser/clock.ts';

/** One workspace as Leadey has it, and everything that was ever true of it. */
export interface Space {
  readonly organization: string;
  /** How many credits its plan includes: of no other workspace as many. */
  readonly included: number;
  /** Every key that was ever made for it; the last one is accepted, unless it was revoked. */
  readonly keys: string[];
  isRevoked: boolean;
  /** Each lead as it ever was, by what a page would show of it. */
  readonly truths: Set<string>;
}

export interface SpaceSize {
  readonly leads: number;
  readonly groupSize: number;
  readonly imports: readonly number[];
}

/** Leadey, and what happens there without anybody asking. */
export interface World {
  readonly spaces: readonly Space[];
  readonly service: ReturnType<typeof createService>['service'];
  readonly handler: ReturnType<typeof createService>['handler'];
  keyOf(space: Space): string;
  /** Whose key that is, whether it is still accepted or not. */
  ownerOf(key: string): Space | undefined;
  spaceOf(organization: string): Space | undefined;
  add(space: Space, count: number): void;
  change(space: Space, place: number, status: string): void;
  remove(space: Space, place: number): void;
  spend(space: Space, credits: number): void;
  revoke(space: Space): void;
  /** Makes a new key in the place of the last one. */
  remake(space: Space): void;
  /** Every lead, as a page would show it. */
  truth(space: Space): string[];
}

const NAMES = ['acme', 'globex', 'initech'] as const;

const includedIn = (index: number) => 1000 * (index + 1);

/** A lead as a page shows it, whoever it comes from. */
export function asShown(lead: unknown): string {
  return JSON.stringify(v.parse(LeadSchema, lead));
}

export function createWorld(sizes: readonly SpaceSize[], clock: Clock): World {
  const firstKey = (name: string) => `leadey_sk_live_${name}-0-Kx7Qm2Vw9Rt4Yb6Nc8Ph3Jd5Lf_Zs0Ga1`;
  const workspaces = Object.fromEntries(
    sizes.map(({ leads, groupSize, imports }, index) => {
      const name = NAMES[index] ?? `other${index}`;
      const included = includedIn(index);
      return [
        firstKey(name),
        {
          seed: 11 + index,
          leads,
          groupSize,
          imports: [...imports],
          organization: { id: `org_${name}`, name },
          credits: { balance: included / 2, included, used: included / 2 },
        },
      ] satisfies [string, DemoWorkspaceOptions];
    }),
  );
  // Of its own: whoever sets the computer's clock does not set Leadey's.
  const began = clock.now() - clock.passed();
  const { service, handler } = createService({ workspaces, now: () => began + clock.passed() });
  const spaces: Space[] = Object.keys(workspaces).map((key, index) => ({
    organization: `org_${NAMES[index]}`,
    included: includedIn(index),
    keys: [key],
    isRevoked: false,
    truths: new Set([...service.allLeads(key)].map(asShown)),
  }));
  const home = ({ keys }: Space) => keys[0] ?? '';
  const keyOf = ({ keys }: Space) => keys.at(-1) ?? '';
  const at = (space: Space, place: number): Lead | undefined => {
    const all = [...service.allLeads(home(space))];
    return all[place % Math.max(1, all.length)];
  };
  let made = 0;
  return {
    spaces,
    service,
    handler,
    keyOf,
    ownerOf: (key) => spaces.find(({ keys }) => keys.includes(key)),
    spaceOf: (organization) => spaces.find((space) => space.organization === organization),
    add: (space, count) => {
      const added = service.addLeads(
        home(space),
        Array.from({ length: count }, () => {
          made += 1;
          return { name: `Newcomer ${made}`, email: `newcomer${made}@${space.organization}.com` };
        }),
      );
      for (const lead of added) space.truths.add(asShown(lead));
    },
    change: (space, place, status) => {
      const lead = at(space, place);
      if (lead === undefined) return;
      made += 1;
      service.changeLead(home(space), lead.id, { status, title: `Title ${made}` });
      space.truths.add(asShown({ ...lead, status, title: `Title ${made}` }));
    },
    remove: (space, place) => {
      const lead = at(space, place);
      if (lead !== undefined) service.deleteLead(home(space), lead.id);
    },
    spend: (space, credits) => {
      const key = home(space);
      service.setCredits(key, { balance: space.included / 2 - credits });
    },
    revoke: (space) => {
      service.revokeKey(keyOf(space));
      space.isRevoked = true;
    },
    remake: (space) => {
      service.revokeKey(keyOf(space));
      const key = `${home(space)}-${space.keys.length}`;
      service.addKey(key, home(space));
      space.keys.push(key);
      space.isRevoked = false;
    },
    truth: (space) => [...service.allLeads(home(space))].map(asShown),
  };
}
