import { type SavedViews, SavedViewsSchema } from '../leads/saved-views.ts';
import { type Area, type StoredValue, storedValue } from './stored-value.ts';

/** The views people saved, under names of their own. Kept where the key is kept. */
export function storedViews(area: Area, name = 'views'): StoredValue<SavedViews> {
  return storedValue(area, name, SavedViewsSchema);
}
export const viewsOnDisk = /* @__PURE__ */ storedViews('local');
export const viewsInMemory = /* @__PURE__ */ storedViews('session');
