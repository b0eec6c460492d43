import { browser } from 'wxt/browser';

/** The keys that open the popup, as the browser writes them; `''` where there are none. */
export async function openingKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

/** Leads to where the browser lets people change them. */
export async function changeOpeningKey(): Promise<void> {
  // Firefox's own way, which the polyfill's types do not know.
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof open === 'function') await Reflect.apply(open, browser.commands, []);
  else await browser.tabs.create({ url: CHROME_SHORTCUTS });
}
