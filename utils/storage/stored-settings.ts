import { SettingsSchema } from '../settings/settings.ts';
import { storedValue } from './stored-value.ts';

/** What people chose; stays when they disconnect. */
export const storedSettings = storedValue('local', 'settings', SettingsSchema);
