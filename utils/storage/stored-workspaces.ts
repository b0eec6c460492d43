import * as v from 'valibot';
import { AccountSchema } from './schemas.ts';
import { storedValue } from './stored-value.ts';

/** The workspaces that are connected and not in use. Kept where their keys are kept. */
export const othersOnDisk = storedValue('local', 'others', v.array(AccountSchema));
export const othersInMemory = storedValue('session', 'others', v.array(AccountSchema));
