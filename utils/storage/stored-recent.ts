import * as v from 'valibot';
import { ViewQuerySchema } from '../leads/saved-views.ts';
import { connection } from './schemas.ts';
import { storedValue } from './stored-value.ts';

/** What somebody did lately: the leads opened, by id, and the searches and filters used. The last one first. */
const RecentSchema = v.object({
  connection,
  opened: v.array(v.string()),
  views: v.array(ViewQuerySchema),
});

export type Recent = v.InferOutput<typeof RecentSchema>;

export const storedRecent = storedValue('session', 'recent', RecentSchema);
