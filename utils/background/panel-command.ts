import { browser } from 'wxt/browser';

/** What the polyfill's types do not know, and every Chrome has that this is built for. */
interface WithSidePanel {
  /** Vivaldi, Opera and others may have none. */
  readonly sidePanel?: { open?(of: { windowId: number | undefined }): Promise<void> };
}

/**
 * Chrome's side panel by its keys, the one command there is; Firefox has one of its own for that. The window is that
 * of the keys' tab: to ask for it would take longer than the press counts.
 */
export function openPanelByKeys(): void {
  if (!import.meta.env.CHROME) return;
  browser.commands.onCommand.addListener((_, tab) => {
    try {
      const opening = (browser as unknown as WithSidePanel).sidePanel?.open?.({ windowId: tab?.windowId });
      opening?.catch(nothingOpens);
    } catch {
      nothingOpens();
    }
  });
}

/** In a browser that has the keys and no panel: whoever presses them sees that much, and nothing else depends on it. */
function nothingOpens(): void {}
