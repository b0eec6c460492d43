import * as v from 'valibot';
import { type History, HistorySchema } from '../credits/history.ts';
import { SettingsSchema } from '../settings/settings.ts';
import { GatheringSchema, type Told, ToldSchema } from './later-schemas.ts';
import { AccountSchema } from './schemas.ts';
import { type Area, type StoredValue, storedValue } from './stored-value.ts';

/** The course of the credits: figures and times only. Kept where the key is kept. */
export function storedHistory(area: Area, name = 'history'): StoredValue<History> {
  return storedValue(area, name, HistorySchema);
}
export const historyOnDisk = /* @__PURE__ */ storedHistory('local');
export const historyInMemory = /* @__PURE__ */ storedHistory('session');
export const storedGathering = storedValue('session', 'gathering', GatheringSchema);

/** What people chose; stays when they disconnect. */
export const storedSettings = storedValue('local', 'settings', SettingsSchema);
/** What was last told by a notification: a level and a count. Kept where the key is kept. */
export function storedTold(area: Area, name: string): StoredValue<Told> {
  return storedValue(area, name, ToldSchema);
}

/** The workspaces that are connected and not in use. Kept where their keys are kept. */
export const othersOnDisk = storedValue('local', 'others', v.array(AccountSchema));
export const othersInMemory = storedValue('session', 'others', v.array(AccountSchema));

/** One of the texts that hold all leads of a connection, compressed (`utils/leads/pack.ts`). */
export function storedChunk(connection: string, number: number): StoredValue<string> {
  return storedValue('session', `chunk:${connection}:${number}`, v.string());
}
