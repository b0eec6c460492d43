import { once } from 'node:events';
import { buildOf, launchBrowser } from '../browsers/launch.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { DEMO_KEY, type DemoApi } from '../demo-api/index.ts';
import type { StartOptions } from './options.ts';

/** A browser with the extension in its toolbar, until it is closed or Ctrl-C is pressed. */
export async function startVisible({ kind }: StartOptions, api: DemoApi): Promise<void> {
  const session = await launchBrowser(kind, {
    extensionDir: buildOf[kind],
    apiPort: api.port,
    headless: false,
    internet: true,
    keepWelcome: true,
  });
  try {
    await session.pinToToolbar();
    console.log(`
A fresh ${kind} is open, with Leadey in its toolbar and a demo workspace behind it.

  1. Click the Leadey icon in the toolbar.
  2. Paste this key, and Connect:

     ${DEMO_KEY}

  3. To add leads: Settings, Adding leads, and paste this webhook:

     ${api.webhookUrl(DEMO_KEY)}

Close the browser, or press Ctrl-C here, to end.
`);
    await untilOver(session);
  } finally {
    await session.close();
  }
}

async function untilOver({ browser }: BrowserSession): Promise<void> {
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  await Promise.race([closed, once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
