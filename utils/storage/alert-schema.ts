import * as v from 'valibot';

/** How things stood when somebody was last told by a notification, or would have been. */
export const ToldSchema = v.object({
  organizationId: v.string(),
  level: v.picklist(['calm', 'low', 'critical', 'empty']),
  news: v.number(),
  /** Of each view that tells of its new leads, by its name. */
  views: v.optional(v.record(v.string(), v.number()), {}),
  /** The newest lead there was when a person last looked, in milliseconds: both are counted from there. */
  lookedAt: v.optional(v.number()),
});

export type Told = v.InferOutput<typeof ToldSchema>;
