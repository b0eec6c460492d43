import * as v from 'valibot';
import { CompanySchema, ContactSchema } from '../leadey/company-schemas.ts';
import { LeadSchema } from '../leadey/schemas.ts';

const something = v.check((text: string) => text !== '');
/** No host is longer. */
const host = v.pipe(v.string(), something, v.maxLength(255));

export const SiteSchema = v.variant('kind', [
  v.object({ kind: v.literal('company'), domain: host, host }),
  v.object({
    kind: v.literal('person'),
    profile: v.pipe(v.string(), something, v.maxLength(200)),
    name: v.pipe(v.string(), v.maxLength(100)),
  }),
  v.object({ kind: v.literal('named'), name: v.pipe(v.string(), something, v.maxLength(100)) }),
  v.object({
    kind: v.literal('organization'),
    slug: v.pipe(v.string(), v.maxLength(200)),
    name: v.pipe(v.string(), v.maxLength(100)),
  }),
]);

/** What Leadey knows of one site: everything that belongs to its domain, or to the person of its profile. */
export const SiteAnswerSchema = v.object({
  connection: v.string(),
  /** `siteKey` of the site that was asked about. */
  key: v.string(),
  companies: v.array(CompanySchema),
  contacts: v.array(ContactSchema),
  /** Whether Leadey has more of them than the hundred it was asked for. */
  moreContacts: v.fallback(v.boolean(), false),
  leads: v.array(LeadSchema),
  /** Likewise of leads. */
  moreLeads: v.fallback(v.boolean(), false),
  /** Milliseconds since the epoch. */
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
});

/** The sites asked about last, the newest first. */
export const SiteAnswersSchema = v.array(SiteAnswerSchema);

export type SiteAnswer = v.InferOutput<typeof SiteAnswerSchema>;
