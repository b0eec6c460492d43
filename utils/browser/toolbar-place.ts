import * as v from 'valibot';
import { browser } from 'wxt/browser';

const UserSettingsSchema = v.object({ isOnToolbar: v.boolean() });

/** Whether the icon stands in the toolbar itself; `null` where the browser does not tell. */
async function isOnToolbar(): Promise<boolean | null> {
  // The polyfill's types do not know it.
  const read: unknown = Reflect.get(browser.action, 'getUserSettings');
  if (typeof read !== 'function') return null;
  const settings = v.safeParse(UserSettingsSchema, await Reflect.apply(read, browser.action, []));
  return settings.success ? settings.output.isOnToolbar : null;
}

/** Browsers that tell of it only when asked are asked this often, in milliseconds, while the page is looked at. */
const ASK_EVERY = 1000;

/** Tells now and whenever it changes; returns what ends that. */
export function watchToolbar(tell: (pinned: boolean | null) => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') void isOnToolbar().then(tell);
  };
  look();
  const timer = setInterval(look, ASK_EVERY);
  return () => clearInterval(timer);
}
