import {
  AccountSchema,
  CampaignsSnapshotSchema,
  LeadsSnapshotSchema,
  ProgressSchema,
  StatusesSchema,
  ViewSchema,
} from './schemas.ts';
import { storedValue } from './stored-value.ts';

/**
 * Everything the extension stores that pages may see; with
 * `stored-later.ts`, which no page needs before its first frame. PRIVACY.md lists the same.
 * People's data is in `session` only, which the browser keeps in memory and drops when it closes.
 */
export const accountOnDisk = storedValue('local', 'account', AccountSchema);
export const accountInMemory = storedValue('session', 'account', AccountSchema);
export const storedLeads = storedValue('session', 'leads', LeadsSnapshotSchema);
export const storedCampaigns = storedValue('session', 'campaigns', CampaignsSnapshotSchema);
export const storedStatuses = storedValue('session', 'statuses', StatusesSchema);
export const storedProgress = storedValue('session', 'gathering', ProgressSchema);
export const storedView = storedValue('session', 'view', ViewSchema);
