import * as v from 'valibot';
import { HistorySchema } from '../credits/history.ts';
import { SettingsSchema } from '../settings/settings.ts';
import { GatheringSchema, ToldSchema } from './later-schemas.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** The course of the credits: figures and times only. Kept where the key is kept. */
export const historyOnDisk = storedValue('local', 'history', HistorySchema);
export const historyInMemory = storedValue('session', 'history', HistorySchema);
export const storedGathering = storedValue('session', 'gathering', GatheringSchema);

/** What people chose; stays when they disconnect. */
export const storedSettings = storedValue('local', 'settings', SettingsSchema);
/** What was last told by a notification: a level and a count. Kept where the key is kept. */
export const toldOnDisk = storedValue('local', 'told', ToldSchema);
export const toldInMemory = storedValue('session', 'told', ToldSchema);

/** One of the texts that hold all leads, compressed (`utils/leads/pack.ts`). */
export function storedChunk(number: number): StoredValue<string> {
  return storedValue('session', `chunk:${number}`, v.string());
}
