import { setTimeout as pause } from 'node:timers/promises';
import type { Protocol } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';
import { Page } from './page.ts';

/** A popup nobody has looked into yet. */
export interface OpenedPopup {
  /** The moment of the click, in milliseconds since the epoch. */
  readonly clicked: number;
  attach(): Promise<Page>;
}

/** A click on the extension's icon in the toolbar: the real popup, and nothing attached to it. */
async function clickIcon(chromium: Chromium, extensionId: string): Promise<OpenedPopup> {
  const { cdp, tabId } = chromium;
  const address = `chrome-extension://${extensionId}/popup.html`;
  const opened = nextPage(chromium, address);
  const clicked = performance.timeOrigin + performance.now();
  await cdp.send('Extensions.triggerAction', { id: extensionId, targetId: tabId });
  const targetId = await opened;
  return { clicked, attach: () => Page.attach(cdp, targetId) };
}

/** In milliseconds. A popup is not inspected for this long: inspecting it while it draws would distort the result. */
const ALONE = 600;

export async function openPopup(
  chromium: Chromium,
  extensionId: string,
): Promise<{ clicked: number; page: Page }> {
  const { clicked, attach } = await clickIcon(chromium, extensionId);
  await pause(ALONE);
  return { clicked, page: await attach() };
}

function nextPage({ cdp }: Chromium, address: string): Promise<string> {
  return new Promise((resolve) => {
    const see = ({ targetInfo }: { targetInfo: Protocol.Target.TargetInfo }) => {
      if (targetInfo.type !== 'page' || !targetInfo.url.startsWith(address)) return;
      for (const stop of stops) stop();
      resolve(targetInfo.targetId);
    };
    // Its address may be there from the start or come a little later.
    const stops = [cdp.on('Target.targetCreated', see), cdp.on('Target.targetInfoChanged', see)];
  });
}
