import { type History, HistorySchema } from '../credits/history.ts';
import { type Told, ToldSchema } from './alert-schema.ts';
import { type Area, type StoredValue, storedValue } from './stored-value.ts';

/** The history of the credits: figures and times only. Kept where the key is kept. */
export function storedHistory(area: Area, name = 'history'): StoredValue<History> {
  return storedValue(area, name, HistorySchema);
}
export const historyOnDisk = /* @__PURE__ */ storedHistory('local');
export const historyInMemory = /* @__PURE__ */ storedHistory('session');

/** What was last told by a notification: a level and a count. Kept where the key is kept. */
export function storedTold(area: Area, name: string): StoredValue<Told> {
  return storedValue(area, name, ToldSchema);
}
