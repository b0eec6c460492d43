import * as v from 'valibot';
import { HistorySchema } from '../credits/history.ts';
import {
  AccountSchema,
  CampaignsSnapshotSchema,
  GatheringSchema,
  LeadsSnapshotSchema,
  StatusesSchema,
  ViewSchema,
} from './schemas.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/**
 * Everything the extension stores that pages may see; PRIVACY.md lists the same.
 * People's data is in `session` only, which the browser keeps in memory and drops when it closes.
 */
export const accountOnDisk = storedValue('local', 'account', AccountSchema);
export const accountInMemory = storedValue('session', 'account', AccountSchema);
export const storedLeads = storedValue('session', 'leads', LeadsSnapshotSchema);
export const storedCampaigns = storedValue('session', 'campaigns', CampaignsSnapshotSchema);
export const storedStatuses = storedValue('session', 'statuses', StatusesSchema);
export const storedView = storedValue('session', 'view', ViewSchema);
/** The course of the credits: figures and times only. Kept where the key is kept. */
export const historyOnDisk = storedValue('local', 'history', HistorySchema);
export const historyInMemory = storedValue('session', 'history', HistorySchema);
export const storedGathering = storedValue('session', 'gathering', GatheringSchema);
/** One of the texts that hold all leads, compressed (`utils/leads/pack.ts`). */
export function storedChunk(number: number): StoredValue<string> {
  return storedValue('session', `chunk:${number}`, v.string());
}
