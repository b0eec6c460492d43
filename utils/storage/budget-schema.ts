import * as v from 'valibot';
import { connection, instant } from './schemas.ts';

/** When the requests of the last minute of a connection were made, from the oldest on. */
const BudgetSchema = v.object({
  connection,
  taken: v.array(instant),
  /** Those of them that syncing made. */
  synced: v.fallback(v.array(instant), []),
  blockedUntil: instant,
});
/** Of every connection that has asked lately: Leadey counts each key by itself. */
export const BudgetsSchema = v.array(BudgetSchema);

export type Budget = v.InferOutput<typeof BudgetSchema>;
