import { browser } from 'wxt/browser';

/**
 * No content script may ever read what is stored; there is none. Firefox knows no such setting, and Chrome before 140
 * only that of the session area: what it refuses for the other changes nothing.
 */
export async function limitStorageToOwnPages(): Promise<void> {
  const { local, session } = browser.storage;
  await Promise.allSettled(
    [local, session].map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })),
  );
}
