import * as v from 'valibot';
import { LeadeyErrorSchema } from '../leadey/errors.ts';
import { IdSchema } from '../leadey/schemas.ts';

/**
 * A lead that Leadey has taken: a new one, or one of this campaign's that it wrote over. `twice`: it is there two times,
 * see `find-added.ts`.
 */
export const AddedLeadSchema = v.object({ leadId: IdSchema, created: v.boolean(), twice: v.boolean() });

const AddProblemSchema = v.object({
  kind: v.literal('add'),
  /**
   * `unauthorized`: a wrong token, a webhook switched off or a campaign that is gone, which Leadey does not tell apart.
   * `not-added`: no answer came, and Leadey does not have the lead. `unknown`: whether it has cannot be found out now.
   */
  problem: v.picklist(['unauthorized', 'incomplete', 'refused', 'not-added', 'unknown']),
});

export const AddErrorSchema = v.union([AddProblemSchema, LeadeyErrorSchema]);

export const WebhookProblemSchema = v.object({
  kind: v.literal('webhook'),
  problem: v.picklist(['empty', 'tooLong', 'placeholder', 'noToken', 'otherAddress', 'apiKey']),
});

export type Added = v.InferOutput<typeof AddedLeadSchema>;
export type AddError = v.InferOutput<typeof AddErrorSchema>;
