import { browser } from 'wxt/browser';

/** What the first frame is drawn from, as it lies in storage: nothing of it is parsed yet. */
export interface FirstLook {
  readonly memory: Record<string, unknown>;
  readonly disk: Record<string, unknown>;
}

/** One look into each storage area. */
export async function lookIntoStorage(): Promise<FirstLook> {
  const [memory, disk] = await Promise.all([
    browser.storage.session.get(['account', 'leads', 'campaigns', 'statuses', 'gathering', 'view', 'lockAt']),
    browser.storage.local.get('account'),
  ]);
  return { memory, disk };
}
