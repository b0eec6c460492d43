import * as v from 'valibot';

const instant = v.pipe(v.number(), v.minValue(0));

/** When somebody last looked at the newest leads of an organization. Times are milliseconds since the epoch. */
export const LookSchema = v.object({
  organizationId: v.string(),
  /** The last time there was a look. */
  at: instant,
  /** When the newest lead was added that was seen by then. */
  newest: instant,
  /** When the newest was added that had been seen before this look began. */
  before: instant,
});

export type Look = v.InferOutput<typeof LookSchema>;

/** Opened again within ten minutes, it is still the same look: what was new a moment ago is not seen yet. */
const SAME_LOOK = 10 * 60_000;

/** When the newest lead was added that was seen at an earlier look; 0 where there was none. */
export function lastSeenAt(look: Look | null, now: number): number {
  if (look === null) return 0;
  return now - look.at < SAME_LOOK && now >= look.at ? look.before : look.newest;
}

/** The look there is once the newest lead, added at `newest`, was seen now. */
export function lookedAgain(look: Look | null, organizationId: string, newest: number, now: number): Look {
  const own = look?.organizationId === organizationId ? look : null;
  const before = own === null ? newest : lastSeenAt(own, now);
  return { organizationId, at: now, newest: Math.max(newest, own?.newest ?? 0), before };
}

/** Whether a lead came since somebody last looked. */
export function isNew({ createdAt }: { readonly createdAt: string }, lastSeen: number): boolean {
  return lastSeen > 0 && Date.parse(createdAt) > lastSeen;
}
