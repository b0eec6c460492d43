import { browser } from 'wxt/browser';
import { bringsNews } from '../changes/changes.ts';
import { storedUpdate } from '../storage/stored-update.ts';

/** The version whose news nobody has seen yet; `null` when there is none. */
export async function unseenNews(): Promise<string | null> {
  const before = await storedUpdate.read();
  const { version } = browser.runtime.getManifest();
  return before !== null && bringsNews(before, version) ? version : null;
}

/** Once is enough. */
export function newsSeen(): Promise<void> {
  return storedUpdate.remove();
}
