import * as v from 'valibot';
import { AddProblemKindSchema } from '../adding/added.ts';
import { NewLeadSchema } from '../adding/new-lead.ts';
import { IdSchema } from '../leadey/schemas.ts';
import { connection, instant } from './schemas.ts';

/** The campaigns that take leads from here, each with what may be seen of its secret; kept where the key is kept. */
export const WebhooksSchema = v.object({
  organizationId: IdSchema,
  webhooks: v.array(v.object({ campaignId: IdSchema, masked: v.string() })),
  /** The one a new lead goes to unless another is chosen. */
  preferred: v.nullish(IdSchema, null),
});

/** What the background did with a lead that somebody sent. */
export const AttemptSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  at: instant,
  campaignId: IdSchema,
  lead: NewLeadSchema,
  /** The ids of the leads known before whom Leadey might have written over. */
  before: v.array(v.string()),
  /** `sending`: it may have been taken; whether it was has to be looked up. */
  state: v.picklist(['sending', 'added', 'updated', 'not-added']),
  leadId: v.nullish(IdSchema, null),
  /** Why Leadey does not have it, where that is known. */
  problem: v.nullish(AddProblemKindSchema, null),
});

/** What was added from here, the last one first; for as long as the browser runs. */
export const AddedSchema = v.object({ connection, attempts: v.array(AttemptSchema) });

/** What somebody has typed of a new lead, for as long as the browser runs. */
export const DraftSchema = v.object({
  connection,
  lead: NewLeadSchema,
  campaignId: v.nullish(v.string(), null),
  /** Whether a person has changed what was filled in. */
  touched: v.boolean(),
  /** Whom somebody wanted to add meanwhile; nothing typed gives way to it by itself. */
  offered: v.nullish(NewLeadSchema, null),
});

export type Webhooks = v.InferOutput<typeof WebhooksSchema>;
export type Attempt = v.InferOutput<typeof AttemptSchema>;
export type Draft = v.InferOutput<typeof DraftSchema>;
