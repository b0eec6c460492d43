import * as v from 'valibot';
import { LeadQuerySchema } from '../leadey/lead-query.ts';
import { CampaignSchema, LeadSchema, OrganizationSchema, PageMetaSchema } from '../leadey/schemas.ts';

/** Changes with every key that is accepted; what was learned over one connection is never shown under another. */
const connection = v.string();
/** Milliseconds since the epoch; the last one a calendar has, or a damaged time could not be written out. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

/** Who is connected, without the key itself; kept where the key is kept. */
export const AccountSchema = v.object({
  version: v.literal(1),
  connection,
  maskedKey: v.string(),
  forgetOnClose: v.boolean(),
  state: v.picklist(['connected', 'refused']),
  organization: OrganizationSchema,
  asOf: instant,
});

export const LeadsPageSchema = v.object({
  items: v.array(LeadSchema),
  meta: PageMetaSchema,
  unreadable: v.number(),
});

/** A page of leads as Leadey gave it, the question it answers, and when. */
export const LeadsSnapshotSchema = v.object({
  connection,
  query: LeadQuerySchema,
  page: LeadsPageSchema,
  at: instant,
});

/** What the filters offer: all campaigns by name, and the statuses met beyond Leadey's own. */
export const CampaignsSnapshotSchema = v.object({
  connection,
  campaigns: v.array(CampaignSchema),
  complete: v.boolean(),
  at: instant,
});

export const StatusesSchema = v.object({ connection, statuses: v.array(v.string()) });

/** Where the person was, for as long as the browser runs. */
export const ViewSchema = v.object({
  connection,
  query: LeadQuerySchema,
  scrollTop: v.fallback(v.number(), 0),
  leadId: v.fallback(v.nullable(v.string()), null),
});

/** When the requests of the last minute of a connection were made, from the oldest on. */
export const BudgetSchema = v.object({
  connection,
  taken: v.array(instant),
  /** Those of them that gathering made. */
  gathered: v.fallback(v.array(instant), []),
  blockedUntil: instant,
});

/** Walks through Leadey's pages, so that gathering goes on where it was when the worker ended. */
const WalkSchema = v.object({ campaignId: v.string(), pageSize: v.number(), search: v.string() });

export const PlanSchema = v.object({
  /** The walk under way and the page it comes to next; `null` when there is nothing to walk. */
  walk: v.nullable(WalkSchema),
  page: v.number(),
  queue: v.array(WalkSchema),
  round: v.number(),
  /** How many leads were known when this round began, and how many rounds in a row found nothing. */
  knownAtStart: v.number(),
  idleRounds: v.number(),
  /** Only leads seen since then count as known: some were deleted on the way, and pages moved up. */
  since: v.number(),
});

/** How far gathering every lead has come; the leads themselves lie in chunks beside it. */
export const GatheringSchema = v.object({
  connection,
  /** `short`: further walks did not help. `too-many`: more than are kept, so none are. */
  state: v.picklist(['gathering', 'complete', 'short', 'too-many']),
  known: v.number(),
  total: v.number(),
  /** When the newest were last looked at. */
  checkedAt: instant,
  /** How often each chunk was written; a page loads again only those that changed. */
  chunks: v.array(v.number()),
  plan: PlanSchema,
  /** How many leads Leadey says each campaign has, as far as it was asked. */
  expected: v.record(v.string(), v.number()),
  /** The slow re-walk that takes up changes and deletions: its next page, and when it began. */
  tour: v.object({ page: v.number(), since: v.number() }),
});

export type Walk = v.InferOutput<typeof WalkSchema>;
export type Plan = v.InferOutput<typeof PlanSchema>;
export type Gathering = v.InferOutput<typeof GatheringSchema>;
export type Account = v.InferOutput<typeof AccountSchema>;
export type LeadsSnapshot = v.InferOutput<typeof LeadsSnapshotSchema>;
export type CampaignsSnapshot = v.InferOutput<typeof CampaignsSnapshotSchema>;
export type View = v.InferOutput<typeof ViewSchema>;
export type Budget = v.InferOutput<typeof BudgetSchema>;
