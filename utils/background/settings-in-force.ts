import { underPolicy } from '../settings/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { readPolicy } from '../storage/managed-policy.ts';
import { storedSettings } from '../storage/stored-settings.ts';

/** What people chose, as far as admins leave it to them. */
export async function settingsInForce(): Promise<Settings> {
  return underPolicy((await storedSettings.read()) ?? DEFAULT_SETTINGS, await readPolicy());
}
