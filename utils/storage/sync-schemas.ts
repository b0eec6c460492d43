import * as v from 'valibot';
import { DirectoryProgressSchema, NO_PROGRESS } from './directory-schema.ts';
import { instant, ProgressSchema } from './schemas.ts';

/** Crawls through Leadey's pages, so that syncing goes on where it was when the worker ended. */
const CrawlSchema = v.object({ campaignId: v.string(), pageSize: v.number(), search: v.string() });

export const PlanSchema = v.object({
  /** The crawl under way and the page it comes to next; `null` when there is nothing to crawl. */
  crawl: v.nullish(CrawlSchema, null),
  page: v.number(),
  queue: v.array(CrawlSchema),
  round: v.number(),
  /** How many leads were known when this round began, and how many rounds in a row found nothing. */
  knownAtStart: v.number(),
  idleRounds: v.number(),
  /** Only leads seen since then count as known: some were deleted on the way, and pages moved up. */
  since: v.number(),
});

/** How far syncing every lead has come; the leads themselves lie in chunks beside it. */
export const LeadSyncSchema = v.object({
  ...ProgressSchema.entries,
  /** When the newest were last looked at. */
  checkedAt: instant,
  /** The newest there was when a person last looked (as Leadey writes times); `null` before all were known. */
  lookedAt: v.fallback(v.nullish(v.string(), null), null),
  /** How many have come since. */
  news: v.fallback(v.number(), 0),
  /** How often each chunk was written; a page loads again only those that changed. */
  chunks: v.array(v.number()),
  /** Whether the lookup beside them holds the same leads. */
  hasLookup: v.fallback(v.optional(v.boolean(), false), false),
  /** The directory of companies beside them. */
  directory: v.fallback(v.optional(DirectoryProgressSchema, NO_PROGRESS), NO_PROGRESS),
  plan: PlanSchema,
  /** How many leads Leadey says each campaign has, as far as it was asked. */
  expected: v.record(v.string(), v.number()),
  /** The slow revalidation that takes up changes and deletions: its next page, and when it began. */
  revalidation: v.object({ page: v.number(), since: v.number() }),
});

export type Crawl = v.InferOutput<typeof CrawlSchema>;
export type Plan = v.InferOutput<typeof PlanSchema>;
export type SyncState = v.InferOutput<typeof LeadSyncSchema>;
