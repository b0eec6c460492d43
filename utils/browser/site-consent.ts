import { browser } from 'wxt/browser';
import { requestPermission } from './request-permission.ts';

/**
 * What Firefox calls it when the site somebody is on is sent to Leadey without a press of a button. Other browsers
 * have no such consent, and Firefox takes the whole object for unknown where it is not declared in the manifest.
 */
export const SITE_CONSENT = { permissions: [], data_collection: ['browsingActivity'] };

/** Must be the first thing a click handler does. A browser that will not even ask counts as a no. */
export async function requestSiteConsent(): Promise<boolean> {
  return import.meta.env.FIREFOX ? requestPermission('checkSite', SITE_CONSENT) : true;
}

/** Gives it back with the choice. */
export async function dropSiteConsent(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.permissions.remove(SITE_CONSENT);
}
