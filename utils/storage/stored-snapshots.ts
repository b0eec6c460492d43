import {
  CampaignsSnapshotSchema,
  LeadsSnapshotSchema,
  ProgressSchema,
  StatusesSchema,
  ViewSchema,
} from './schemas.ts';
import { storedValue } from './stored-value.ts';

/**
 * What a page draws its first frame from. People's data is in `session` only, which the browser keeps in memory and
 * drops when it closes. PRIVACY.md lists every stored item.
 */
export const storedLeads = storedValue('session', 'leads', LeadsSnapshotSchema);
export const storedCampaigns = storedValue('session', 'campaigns', CampaignsSnapshotSchema);
export const storedStatuses = storedValue('session', 'statuses', StatusesSchema);
export const storedProgress = storedValue('session', 'sync', ProgressSchema);
export const storedView = storedValue('session', 'view', ViewSchema);
