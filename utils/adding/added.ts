import * as v from 'valibot';
import { LeadeyErrorSchema } from '../leadey/errors.ts';
import { IdSchema } from '../leadey/schemas.ts';

/**
 * A lead that Leadey has taken: a new one, or one of this campaign's that it wrote over. `twice`: it is there two times,
 * see `find-added.ts`.
 */
export const AddedLeadSchema = v.object({ leadId: IdSchema, created: v.boolean(), twice: v.boolean() });

/**
 * `unauthorized`: a wrong token, a webhook switched off or a campaign that is gone, which Leadey does not tell apart.
 * `not-added`: no answer came, and Leadey does not have the lead; `server`: it answered with an error of its own, and does
 * not have it. `unknown`: whether it has cannot be found out now.
 */
export const AddProblemKindSchema = v.picklist([
  'unauthorized',
  'incomplete',
  'refused',
  'intercepted',
  'not-added',
  'server',
  'unknown',
]);
export type AddProblemKind = v.InferOutput<typeof AddProblemKindSchema>;

const AddProblemSchema = v.object({ kind: v.literal('add'), problem: AddProblemKindSchema });

export const AddErrorSchema = v.union([AddProblemSchema, LeadeyErrorSchema]);

export const WebhookProblemSchema = v.object({
  kind: v.literal('webhook'),
  problem: v.picklist(['empty', 'tooLong', 'placeholder', 'noToken', 'otherAddress', 'apiKey']),
});

export type Added = v.InferOutput<typeof AddedLeadSchema>;
export type AddError = v.InferOutput<typeof AddErrorSchema>;
