import { type Look, LookSchema } from '../leads/look.ts';
import { type Area, type StoredValue, storedValue } from './stored-value.ts';

/** When somebody last looked, and how new the newest lead was then. Kept where the key is kept. */
export function storedLook(area: Area, name = 'look'): StoredValue<Look> {
  return storedValue(area, name, LookSchema);
}
export const lookOnDisk = /* @__PURE__ */ storedLook('local');
export const lookInMemory = /* @__PURE__ */ storedLook('session');
