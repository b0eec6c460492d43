import { browser } from 'wxt/browser';

/** No content script may ever read what is stored; Firefox knows no such setting and needs none without one. */
export async function limitStorageToOwnPages(): Promise<void> {
  const { local, session } = browser.storage;
  await Promise.all(
    [local, session].map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })),
  );
}
