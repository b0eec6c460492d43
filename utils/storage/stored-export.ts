import * as v from 'valibot';
import { LeadQuerySchema } from '../leadey/lead-query.ts';
import { FORMATS } from '../settings/settings.ts';
import { connection } from './schemas.ts';
import { storedValue } from './stored-value.ts';

/** What is exported: which leads, and into what. */
const ExportOrderSchema = v.object({
  connection,
  query: LeadQuerySchema,
  format: v.picklist(FORMATS),
  /** Whether it was under way: then it goes on when its page is loaded anew. */
  running: v.boolean(),
});

export type ExportOrder = v.InferOutput<typeof ExportOrderSchema>;

export const storedExport = storedValue('session', 'export', ExportOrderSchema);
