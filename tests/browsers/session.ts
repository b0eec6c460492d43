import type { Browser, Page } from 'puppeteer-core';
import type { Relay } from './relay.ts';

export type BrowserKind = 'chromium' | 'firefox';
export const allKinds: readonly BrowserKind[] = ['chromium', 'firefox'];
export type StorageArea = 'local' | 'session' | 'sync';
export type ColorScheme = 'light' | 'dark';

export interface SessionOptions {
  /** The production build, loaded as it is. */
  extensionDir: string;
  /** Where `https://backend.leadey.ai` leads to: a TLS server on this machine. */
  apiPort: number;
  /** Other host names led to TLS servers on this machine. */
  hosts?: Record<string, number>;
  /** Where all other host names lead to, instead of nowhere. */
  elsewhere?: number;
  /** Whether hosts that are not led elsewhere are reached for real; tests stay on this machine. */
  internet?: boolean;
  headless?: boolean;
  /** A profile to use and to keep; without it a fresh one that is removed in the end. */
  userDataDir?: string;
  /** The language people set in the browser, such as `de`. */
  lang?: string;
  /** Whether the page that opens after installing stays open; otherwise a session begins without it. */
  keepWelcome?: boolean;
  /** Whether Firefox asks somebody before it grants a permission, as it does for people; `answerPrompt` answers. */
  permissionPrompts?: boolean;
  /** Whether Firefox draws half as many frames as a screen shows, where nobody measures how quick it is. */
  fewFrames?: boolean;
  args?: string[];
}

/** What an end-to-end test can do, alike in both browsers. */
export interface BrowserSession {
  readonly kind: BrowserKind;
  /** A new one after `restart()`. */
  readonly browser: Browser;
  readonly extensionId: string;
  /** The road from the browser to Leadey, which can be cut. */
  readonly relay: Relay;
  /** `chrome-extension://…/popup.html` or `moz-extension://…/popup.html` */
  url(path: string): string;
  /** One of the extension's pages in a tab. */
  openPage(path: string): Promise<Page>;
  /** The popup's page in a tab as large as a popup can be. */
  openPopupPage(): Promise<Page>;
  /**
   * The popup itself, as a click on the toolbar button opens it above `over` (or a blank tab). It goes with the
   * focus, as for people: whatever opens another page (`storage`, in Chromium `setHostAccess`) closes it.
   */
  openRealPopup(over?: Page): Promise<Page>;
  /** Instead of `page.reload()`, whose promise gets lost in Firefox. */
  reload(page: Page): Promise<void>;
  /** Ends the background as the browser does when it idles; the next event brings it back. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  storage(area: StorageArea): Promise<Record<string, unknown>>;
  setOffline(offline: boolean): Promise<void>;
  /** Grants or withdraws the access to Leadey's host, as people can in the browser's settings. */
  setHostAccess(granted: boolean): Promise<void>;
  /** Puts the extension's button where people see it at once. */
  pinToToolbar(): Promise<void>;
  setColorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  /** Quits the browser and starts it again with the same profile and the same extension. */
  restart(): Promise<void>;
  close(): Promise<void>;
}
