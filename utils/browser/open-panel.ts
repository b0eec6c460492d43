import { browser } from 'wxt/browser';

type Open = (of?: { windowId: number }) => Promise<void>;

/**
 * Chrome's side panel and Firefox's sidebar, the first of which the polyfill's types do not know; `null` where the
 * browser has neither (on phones), and in the panel itself.
 */
export async function panelOpener(): Promise<(() => Promise<boolean>) | null> {
  if (location.pathname === '/sidepanel.html') return null;
  const place: unknown = Reflect.get(browser, import.meta.env.FIREFOX ? 'sidebarAction' : 'sidePanel');
  const open: unknown = typeof place === 'object' && place !== null ? Reflect.get(place, 'open') : null;
  if (typeof open !== 'function') return null;
  const panel = import.meta.env.FIREFOX ? [] : [{ windowId: await windowInFront() }];
  return () =>
    (Reflect.apply(open as Open, place, panel) as Promise<void>).then(
      () => true,
      () => false,
    );
}

/** Asked for beforehand, since a click is spent once something is awaited. A small window has no side panel. */
async function windowInFront(): Promise<number> {
  const { id } = await browser.windows.getLastFocused({ windowTypes: ['normal'] });
  return id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** What it was opened from is done then. A page in a tab or window of its own stays. */
export function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
