import * as v from 'valibot';
import { storedValue } from './stored-value.ts';

/** The version before an update whose news nobody has seen yet. Nothing is stored but from then until then. */
export const storedUpdate = storedValue('local', 'updatedFrom', v.string());
