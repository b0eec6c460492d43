import * as v from 'valibot';
import { LeadQuerySchema } from '../leadey/lead-query.ts';
import { IdSchema } from '../leadey/schemas.ts';
import { SettingsSchema } from '../settings/settings.ts';
import { SiteSchema } from '../storage/site-schemas.ts';

/** Milliseconds; what is known and no older is answered without asking Leadey. */
const maxAge = v.pipe(v.number(), v.minValue(0));
/** Which list on which page asks; its next request supersedes this one. */
const viewer = v.pipe(v.string(), v.maxLength(100));

/** What a page may ask of the background. Only `connect` carries a key, and only this way round. */
export const RequestSchema = v.variant('type', [
  v.object({
    type: v.literal('connect'),
    pasted: v.string(),
    forgetOnClose: v.boolean(),
    /** Whether the workspace in use stays connected beside it. */
    how: v.nullish(v.picklist(['add', 'replace'])),
  }),
  v.object({ type: v.literal('switch-workspace'), organization: IdSchema }),
  v.object({ type: v.literal('reconnect') }),
  v.object({ type: v.literal('disconnect'), organization: v.nullish(IdSchema) }),
  v.object({ type: v.literal('load-organization'), maxAge }),
  v.object({ type: v.literal('load-leads'), query: LeadQuerySchema, maxAge, viewer, ahead: v.boolean() }),
  v.object({ type: v.literal('load-lead'), id: IdSchema }),
  v.object({ type: v.literal('load-campaigns'), maxAge }),
  v.object({ type: v.literal('check-newest'), maxAge }),
  v.object({ type: v.literal('looked') }),
  v.object({ type: v.literal('save-settings'), settings: SettingsSchema }),
  v.object({ type: v.literal('clear-people') }),
  v.object({ type: v.literal('check-site'), site: SiteSchema }),
]);

export type Request = v.InferOutput<typeof RequestSchema>;
