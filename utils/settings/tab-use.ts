import type { Settings } from './settings.ts';

/**
 * Whether the side panel follows the tab in front. The permission was the choice before the mark on the icon came to
 * need it as well: whoever allowed it for the mark alone is followed only once that is ticked, too.
 */
export function followsTabs(settings: Settings | null, isAllowed: boolean): boolean {
  return isAllowed && (settings?.followTabs ?? !settings?.markSites);
}

/** Whether one of the two still needs the permission. */
export function needsTabs({ markSites, followTabs }: Settings): boolean {
  return markSites || followTabs === true;
}
