import * as v from 'valibot';
import { AddErrorSchema, AddedLeadSchema, WebhookProblemSchema } from '../adding/added.ts';
import { LeadeyErrorSchema } from '../leadey/errors.ts';
import { LeadSchema } from '../leadey/schemas.ts';
import { AccountSchema, CampaignsSnapshotSchema, LeadsSnapshotSchema } from '../storage/schemas.ts';
import { SiteAnswerSchema } from '../storage/site-schemas.ts';
import { LeadSyncSchema } from '../storage/sync-schemas.ts';

export const PasteProblemSchema = v.object({
  kind: v.literal('paste'),
  problem: v.picklist(['empty', 'masked', 'other-service', 'bad-characters', 'too-long']),
});

export const PassphraseProblemSchema = v.object({
  kind: v.literal('passphrase'),
  /** `damaged`: what was sealed can be opened by none. */
  problem: v.picklist(['wrong', 'damaged']),
});

export type PassphraseError =
  | v.InferOutput<typeof PassphraseProblemSchema>
  | v.InferOutput<typeof LeadeyErrorSchema>;
export type ConnectError = v.InferOutput<typeof PasteProblemSchema> | v.InferOutput<typeof LeadeyErrorSchema>;

function resultOf<T, E>(value: v.GenericSchema<unknown, T>, error: v.GenericSchema<unknown, E>) {
  return v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), error }),
  ]);
}

const passphraseAnswer = resultOf(v.null(), v.union([PassphraseProblemSchema, LeadeyErrorSchema]));

/** How the background answers each request. */
export const answerSchemas = {
  connect: resultOf(v.null(), v.union([PasteProblemSchema, LeadeyErrorSchema])),
  reconnect: resultOf(AccountSchema, LeadeyErrorSchema),
  disconnect: resultOf(v.null(), LeadeyErrorSchema),
  'switch-workspace': resultOf(v.null(), LeadeyErrorSchema),
  'keep-key': resultOf(v.null(), LeadeyErrorSchema),
  'check-workspaces': resultOf(v.null(), LeadeyErrorSchema),
  'load-organization': resultOf(AccountSchema, LeadeyErrorSchema),
  'load-leads': resultOf(LeadsSnapshotSchema, LeadeyErrorSchema),
  'load-lead': resultOf(LeadSchema, LeadeyErrorSchema),
  'check-newest': resultOf(LeadSyncSchema, LeadeyErrorSchema),
  looked: resultOf(v.null(), LeadeyErrorSchema),
  'save-settings': resultOf(v.null(), LeadeyErrorSchema),
  'clear-people': resultOf(v.null(), LeadeyErrorSchema),
  'check-site': resultOf(SiteAnswerSchema, LeadeyErrorSchema),
  'look-related': resultOf(SiteAnswerSchema, LeadeyErrorSchema),
  'add-lead': resultOf(AddedLeadSchema, AddErrorSchema),
  'look-added': resultOf(AddedLeadSchema, AddErrorSchema),
  'save-webhook': resultOf(v.null(), v.union([WebhookProblemSchema, LeadeyErrorSchema])),
  'remove-webhook': resultOf(v.null(), LeadeyErrorSchema),
  'prefer-webhook': resultOf(v.null(), LeadeyErrorSchema),
  'load-campaigns': resultOf(CampaignsSnapshotSchema, LeadeyErrorSchema),
  unlock: passphraseAnswer,
  'set-passphrase': passphraseAnswer,
  'remove-passphrase': passphraseAnswer,
  lock: passphraseAnswer,
  'start-over': resultOf(v.null(), LeadeyErrorSchema),
  used: passphraseAnswer,
} as const;

export type Answers = { [T in keyof typeof answerSchemas]: v.InferOutput<(typeof answerSchemas)[T]> };
