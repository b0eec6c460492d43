import { AccountSchema } from './schemas.ts';
import { storedValue } from './stored-value.ts';

/** The workspace in use. It lies where its key lies. */
export const accountOnDisk = storedValue('local', 'account', AccountSchema);
export const accountInMemory = storedValue('session', 'account', AccountSchema);
