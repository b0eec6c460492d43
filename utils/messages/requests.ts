import * as v from 'valibot';
import { NewLeadSchema } from '../adding/new-lead.ts';
import { LeadQuerySchema } from '../leadey/lead-query.ts';
import { IdSchema } from '../leadey/schemas.ts';
import { SettingsSchema } from '../settings/settings.ts';
import { connection } from '../storage/schemas.ts';
import { SiteSchema } from '../storage/site-schemas.ts';

/** Milliseconds; what is known and no older is answered without asking Leadey. */
const maxAge = v.pipe(v.number(), v.minValue(0));
/** Which list on which page asks; its next request supersedes this one. */
const caller = v.pipe(v.string(), v.maxLength(100));

/** What to search for, one after the other until something is found. */
const texts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(2));
const RelatedSchema = v.object({ companies: texts, contacts: texts });
export type RelatedTexts = v.InferOutput<typeof RelatedSchema>;
/** Long enough for any sentence. */
const passphrase = v.pipe(v.string(), v.maxLength(1000));

/** What a page may ask of the background. Keys, webhooks' tokens and passphrases go this way round only. */
export const RequestSchema = v.variant('type', [
  v.object({
    type: v.literal('connect'),
    pasted: v.string(),
    forgetOnClose: v.boolean(),
    /** Whether the workspace in use stays connected beside it. */
    how: v.nullish(v.picklist(['add', 'replace'])),
  }),
  v.object({ type: v.literal('switch-workspace'), organization: IdSchema }),
  v.object({ type: v.literal('check-workspaces'), maxAge }),
  v.object({ type: v.literal('keep-key'), organization: IdSchema, forgetOnClose: v.boolean() }),
  v.object({ type: v.literal('reconnect') }),
  v.object({ type: v.literal('disconnect'), organization: v.nullish(IdSchema) }),
  v.object({ type: v.literal('load-organization'), maxAge }),
  v.object({ type: v.literal('load-leads'), query: LeadQuerySchema, maxAge, caller, ahead: v.boolean() }),
  v.object({ type: v.literal('load-lead'), id: IdSchema }),
  v.object({ type: v.literal('load-campaigns'), maxAge }),
  v.object({ type: v.literal('check-newest'), maxAge }),
  v.object({ type: v.literal('looked') }),
  v.object({ type: v.literal('save-settings'), settings: SettingsSchema }),
  v.object({ type: v.literal('clear-people') }),
  v.object({ type: v.literal('check-site'), site: SiteSchema }),
  v.object({ type: v.literal('unlock'), passphrase }),
  /** Where there is one already, `old` is that. */
  v.object({ type: v.literal('set-passphrase'), passphrase, old: v.nullish(passphrase) }),
  v.object({ type: v.literal('remove-passphrase'), passphrase }),
  v.object({ type: v.literal('lock') }),
  /** Removes everything that is locked, for somebody who has forgotten the passphrase. */
  v.object({ type: v.literal('start-over') }),
  /** A person does something on a page. */
  v.object({ type: v.literal('used') }),
  /** Sent once, however often it is asked for under the same id; `before`: who might be written over. */
  v.object({
    type: v.literal('add-lead'),
    /** Whose draft it was: another workspace may be in use by now. */
    connection,
    again: v.boolean(),
    id: v.pipe(v.string(), v.maxLength(100)),
    campaignId: IdSchema,
    lead: NewLeadSchema,
    before: v.pipe(v.array(IdSchema), v.maxLength(100)),
  }),
  v.object({ type: v.literal('look-added'), id: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ type: v.literal('save-webhook'), pasted: v.string() }),
  v.object({ type: v.literal('remove-webhook'), campaignId: IdSchema }),
  v.object({ type: v.literal('prefer-webhook'), campaignId: IdSchema }),
  v.object({ type: v.literal('look-related'), texts: RelatedSchema }),
]);

export type Request = v.InferOutput<typeof RequestSchema>;
