import { browser } from 'wxt/browser';

/**
 * What Firefox calls it when somebody's name and address are sent to Leadey. Other browsers have no such consent, and
 * Firefox takes the whole object for unknown where it is not declared in the manifest.
 */
const ADDING_CONSENT = { permissions: [], data_collection: ['personallyIdentifyingInfo'] };

/**
 * Must be the first thing a press does. Firefox may close the popup when it asks: what was typed is stored, and the next
 * press finds the consent given. A browser that will not even ask counts as a no.
 */
export async function requestAddingConsent(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  return browser.permissions.request(ADDING_CONSENT).catch(() => false);
}
