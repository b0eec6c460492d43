import { waitFor } from '../../browsers/wait-for.ts';
import type { Page } from './page.ts';

/** The part of Chromium's own extensions page that its switches call. */
interface ExtensionsPage {
  chrome: {
    developerPrivate?: {
      updateExtensionConfiguration(change: { extensionId: string; pinnedToToolbar: boolean }): Promise<void>;
    };
  };
}

/** An icon that is not pinned slides into the toolbar at each click: 260 ms that bury every difference. */
export async function pin(extensionsPage: Page, extensionId: string): Promise<void> {
  const tryToPin = () =>
    extensionsPage.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      await developerPrivate?.updateExtensionConfiguration({ extensionId: id, pinnedToToolbar: true });
      return developerPrivate !== undefined;
    }, extensionId);
  await waitFor(tryToPin, { what: 'the icon to be pinned' });
  await extensionsPage.close();
}
