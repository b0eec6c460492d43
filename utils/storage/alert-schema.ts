import * as v from 'valibot';

/** How things stood when somebody was last told by a notification, or would have been. */
export const ToldSchema = v.object({
  organizationId: v.string(),
  level: v.picklist(['calm', 'low', 'critical', 'empty']),
  news: v.number(),
  /** Of each view that tells of its new leads, by its name. */
  views: v.optional(v.custom<Record<string, number>>(isCounts), {}),
  /** What each of them asks for: under its name it may come to mean others. */
  asks: v.optional(v.custom<Record<string, string>>(areTexts), {}),
  /** The newest lead there was when a person last looked, in milliseconds: both are counted from there. */
  lookedAt: v.optional(v.number()),
});

export type Told = v.InferOutput<typeof ToldSchema>;

// Valibot's record leaves out `prototype` and `constructor`, which a view may be called.

function isCounts(views: unknown): boolean {
  return areAll(views, 'number');
}

function areTexts(asks: unknown): boolean {
  return areAll(asks, 'string');
}

function areAll(values: unknown, type: 'number' | 'string'): boolean {
  return (
    typeof values === 'object' && values !== null && Object.values(values).every((one) => typeof one === type)
  );
}
