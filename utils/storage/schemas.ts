import * as v from 'valibot';
import { LeadQuerySchema } from '../leadey/lead-query.ts';
import { CampaignSchema, LeadSchema, OrganizationSchema, PageMetaSchema } from '../leadey/schemas.ts';

/** Changes with every key that is accepted; what was learned over one connection is never shown under another. */
export const connection = v.string();
/** Milliseconds since the epoch; the last one a calendar has, or a damaged time could not be written out. */
export const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

/** Who is connected, without the key itself; kept where the key is kept. */
export const AccountSchema = v.object({
  version: v.literal(1),
  connection,
  maskedKey: v.string(),
  /** Whether it lies in memory only. */
  forgetOnClose: v.boolean(),
  /** Whether it lies, besides in memory, encrypted on the disk: there is a passphrase. */
  sealed: v.nullish(v.boolean()),
  state: v.picklist(['connected', 'refused']),
  organization: OrganizationSchema,
  asOf: instant,
});

const LeadsPageSchema = v.object({
  items: v.array(LeadSchema),
  meta: PageMetaSchema,
  unreadable: v.number(),
  /** Meant, perhaps, if what was searched holds a typing error; below the last page only. */
  similar: v.optional(v.array(LeadSchema)),
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

/** How far syncing every lead has come, as far as a list says it; `sync-schemas.ts` has the rest of the item. */
export const ProgressSchema = v.object({
  connection,
  /** `short`: further crawls did not help. `too-many`: more than are kept. `cleared`: by a person, until one looks again. */
  state: v.picklist(['syncing', 'complete', 'short', 'too-many', 'cleared']),
  known: v.number(),
  total: v.number(),
});

/** Where the person was, for as long as the browser runs. */
export const ViewSchema = v.object({
  connection,
  query: LeadQuerySchema,
  scrollTop: v.fallback(v.number(), 0),
  leadId: v.fallback(v.nullish(v.string(), null), null),
  /** Whether the form for a new lead was open. */
  adding: v.nullish(v.boolean()),
});

export type Account = v.InferOutput<typeof AccountSchema>;
export type LeadsSnapshot = v.InferOutput<typeof LeadsSnapshotSchema>;
export type CampaignsSnapshot = v.InferOutput<typeof CampaignsSnapshotSchema>;
export type Progress = v.InferOutput<typeof ProgressSchema>;
export type View = v.InferOutput<typeof ViewSchema>;
