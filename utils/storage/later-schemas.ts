import * as v from 'valibot';
import { connection, instant, ProgressSchema } from './schemas.ts';

// Apart from the others, since no page needs them before its first frame.

/** When the requests of the last minute of a connection were made, from the oldest on. */
const BudgetSchema = v.object({
  connection,
  taken: v.array(instant),
  /** Those of them that gathering made. */
  gathered: v.fallback(v.array(instant), []),
  blockedUntil: instant,
});
/** Of every connection that has asked lately: Leadey counts each key by itself. */
export const BudgetsSchema = v.array(BudgetSchema);

/** How things stood when somebody was last told by a notification, or would have been. */
export const ToldSchema = v.object({
  organizationId: v.string(),
  level: v.picklist(['calm', 'low', 'critical', 'empty']),
  news: v.number(),
});

/** Walks through Leadey's pages, so that gathering goes on where it was when the worker ended. */
const WalkSchema = v.object({ campaignId: v.string(), pageSize: v.number(), search: v.string() });

export const PlanSchema = v.object({
  /** The walk under way and the page it comes to next; `null` when there is nothing to walk. */
  walk: v.nullish(WalkSchema, null),
  page: v.number(),
  queue: v.array(WalkSchema),
  round: v.number(),
  /** How many leads were known when this round began, and how many rounds in a row found nothing. */
  knownAtStart: v.number(),
  idleRounds: v.number(),
  /** Only leads seen since then count as known: some were deleted on the way, and pages moved up. */
  since: v.number(),
});

/** Written out: valibot's `record` would be 0.1 KB of the background's 20 for this one place. */
const CountsSchema = v.pipe(
  v.unknown(),
  v.check(
    (counts) =>
      typeof counts === 'object' &&
      counts !== null &&
      Object.values(counts).every((count) => typeof count === 'number'),
  ),
  v.transform((counts) => counts as Record<string, number>),
);

/** How far gathering every lead has come; the leads themselves lie in chunks beside it. */
export const GatheringSchema = v.object({
  ...ProgressSchema.entries,
  /** When the newest were last looked at. */
  checkedAt: instant,
  /** The newest there was when a person last looked (as Leadey writes times); `null` before all were known. */
  lookedAt: v.fallback(v.nullish(v.string(), null), null),
  /** How many have come since. */
  news: v.fallback(v.number(), 0),
  /** How often each chunk was written; a page loads again only those that changed. */
  chunks: v.array(v.number()),
  plan: PlanSchema,
  /** How many leads Leadey says each campaign has, as far as it was asked. */
  expected: CountsSchema,
  /** The slow re-walk that takes up changes and deletions: its next page, and when it began. */
  tour: v.object({ page: v.number(), since: v.number() }),
});

export type Walk = v.InferOutput<typeof WalkSchema>;
export type Plan = v.InferOutput<typeof PlanSchema>;
export type Gathering = v.InferOutput<typeof GatheringSchema>;
export type Told = v.InferOutput<typeof ToldSchema>;
export type Budget = v.InferOutput<typeof BudgetSchema>;
