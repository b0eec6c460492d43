import * as v from 'valibot';
import { COLUMN_SETS, SEPARATORS } from '../export/file-choice.ts';
import { FIELDS } from '../leadey/lead-fields.ts';
import { LeadQuerySchema } from '../leadey/lead-query.ts';
import { LeadSchema } from '../leadey/schemas.ts';
import { FORMATS } from '../settings/settings.ts';
import { connection } from './schemas.ts';
import { storedValue } from './stored-value.ts';

/** What is exported: which leads, and into what. */
const ExportOrderSchema = v.object({
  connection,
  query: LeadQuerySchema,
  /** Those that somebody picked, in the place of all that match. */
  leads: v.optional(v.nullable(v.array(LeadSchema)), null),
  format: v.picklist(FORMATS),
  columns: v.optional(v.picklist(COLUMN_SETS), 'leadey'),
  ownColumns: v.optional(v.array(v.picklist(FIELDS)), [...FIELDS]),
  /** Until one was chosen, the one that the person's Excel expects. */
  separator: v.optional(v.picklist(SEPARATORS)),
  keepsCommands: v.optional(v.boolean(), false),
  /** Whether it was under way: then it goes on when its page is loaded anew. */
  running: v.boolean(),
});

export type ExportOrder = v.InferOutput<typeof ExportOrderSchema>;

export const storedExport = storedValue('session', 'export', ExportOrderSchema);
