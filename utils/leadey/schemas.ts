import * as v from 'valibot';
import { cleanText } from './clean-text.ts';

/** A text that may be missing, `null` or `""`, which all mean the same: `''`. */
export const text = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((value) => cleanText(value)),
);
/** An id goes into addresses: neither a control, nor half a character, nor a step up can be part of one. */
export const IdSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((value) => !/^\.{0,2}$|[\p{Cc}\p{Cs}]/u.test(value)),
);
const instant = v.pipe(
  v.string(),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);

/** JSON can say `1e999`, which is read as infinite and becomes `null` on its way to a page. */
export const finite = v.pipe(
  v.number(),
  v.check((value) => Number.isFinite(value)),
);
/** A count leads to the page that is asked for next, and a fraction of a page is a `500`. */
const count = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value)),
  v.minValue(0),
);

export const CreditsSchema = v.object({ balance: finite, included: finite, used: finite });

export const OrganizationSchema = v.object({
  id: IdSchema,
  name: text,
  plan: text,
  planStatus: text,
  credits: CreditsSchema,
});

export const LeadSchema = v.object({
  id: IdSchema,
  name: text,
  firstName: text,
  lastName: text,
  title: text,
  company: text,
  email: text,
  phone: text,
  linkedinUrl: text,
  status: text,
  source: text,
  score: v.nullish(finite, null),
  campaignId: text,
  campaignName: text,
  createdAt: instant,
});

export const CampaignSchema = v.object({ id: IdSchema, name: text, status: text });

export const PageMetaSchema = v.object({
  page: count,
  pageSize: count,
  totalCount: count,
  totalPages: count,
});

export type Credits = v.InferOutput<typeof CreditsSchema>;
export type Organization = v.InferOutput<typeof OrganizationSchema>;
export type Lead = v.InferOutput<typeof LeadSchema>;
export type Campaign = v.InferOutput<typeof CampaignSchema>;
export type PageMeta = v.InferOutput<typeof PageMetaSchema>;
