import * as v from 'valibot';
import { ViewSchema } from './schemas.ts';
import { storedValue } from './stored-value.ts';

const SharedViewSchema = v.object({
  ...ViewSchema.entries,
  /** Which page somebody was on; `''` where the background wrote it. Apart, since no first frame needs it. */
  by: v.fallback(v.string(), ''),
});

/** Where the person was, for pages that are open at the same time: all show what was done on one of them. */
export const sharedView = storedValue('session', 'view', SharedViewSchema);
