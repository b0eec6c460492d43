import { browser } from 'wxt/browser';
import type { AllowedFirst } from '../storage/stored-wanted.ts';
import { requestPermission } from './request-permission.ts';

export const NOTIFICATION_ACCESS = { permissions: ['notifications' as const] };

/** Asks for the right to show notifications, for this alert; must be the first thing a click handler does. */
export function requestNotificationAccess(
  alert: Extract<AllowedFirst, 'alertCredits' | 'alertLeads'>,
): Promise<boolean> {
  return requestPermission(alert, NOTIFICATION_ACCESS);
}

/** The same where the choice is stored already, and takes effect whatever becomes of this page. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATION_ACCESS).catch(() => false);
}

/** Gives it back: what is not needed is not kept. */
export async function dropNotificationAccess(): Promise<void> {
  await browser.permissions.remove(NOTIFICATION_ACCESS);
}
