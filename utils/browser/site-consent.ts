import { browser } from 'wxt/browser';

/**
 * What Firefox calls it when the site somebody is on is sent to Leadey without a press of a button. Other browsers
 * have no such consent, and Firefox takes the whole object for unknown where it is not declared in the manifest.
 */
const CONSENT = { permissions: [], data_collection: ['browsingActivity'] };

/** Must be the first thing a click handler does. A browser that will not even ask counts as a no. */
export async function requestSiteConsent(): Promise<boolean> {
  return import.meta.env.FIREFOX ? browser.permissions.request(CONSENT).catch(() => false) : true;
}

/** Gives it back with the choice. */
export async function dropSiteConsent(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.permissions.remove(CONSENT);
}
