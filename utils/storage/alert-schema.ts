import * as v from 'valibot';

/** How things stood when somebody was last told by a notification, or would have been. */
export const ToldSchema = v.object({
  organizationId: v.string(),
  level: v.picklist(['calm', 'low', 'critical', 'empty']),
  news: v.number(),
  /** Of each view that tells of its new leads, by its name. */
  views: v.optional(v.record(v.string(), v.number()), {}),
});

export type Told = v.InferOutput<typeof ToldSchema>;
