import type { Page, Target } from 'puppeteer-core';
import type { BrowserSession } from '../../../browsers/session.ts';
import { waitFor } from '../../../browsers/wait-for.ts';

/** What a page sends to the background and gets back, written down inside the page. */
interface RecordingScope {
  recorded: string[];
}

export interface Recorder {
  /** The popup's page in a tab, watched from before its first script on. */
  open(): Promise<Page>;
  /** Each message, as JSON: what went to the background, and what came back. */
  messages(): Promise<string[]>;
  /** Whatever any page or the background said on its console. */
  readonly consoles: string[];
  /** Every address that a page or the background asked for. */
  readonly addresses: string[];
  /** What the content security policy had to stop. */
  violations(): Promise<string[]>;
}

/** Watches the pages and the background of the extension, in Chromium. */
export function recordIn(session: BrowserSession): Recorder {
  const pages: Page[] = [];
  const consoles: string[] = [];
  const addresses: string[] = [];
  const watched = new Set<Target>();

  async function watchWorker(target: Target): Promise<void> {
    if (target.type() !== 'service_worker' || watched.has(target)) return;
    watched.add(target);
    const client = await target.createCDPSession();
    client.on('Runtime.consoleAPICalled', ({ args }) => consoles.push(JSON.stringify(args)));
    client.on('Runtime.exceptionThrown', (thrown) => consoles.push(JSON.stringify(thrown)));
    client.on('Log.entryAdded', ({ entry }) => consoles.push(`${entry.text} ${entry.url ?? ''}`));
    client.on('Network.requestWillBeSent', ({ request }) => addresses.push(request.url));
    await Promise.all(
      ['Runtime', 'Log', 'Network'].map((domain) => client.send(`${domain}.enable` as 'Log.enable')),
    );
  }
  session.browser.on('targetcreated', (target) => void watchWorker(target));

  const all = async (read: (page: Page) => Promise<string[]>) =>
    (await Promise.all(pages.filter((page) => !page.isClosed()).map(read))).flat();

  return {
    consoles,
    addresses,
    open: async () => {
      const page = await session.browser.newPage();
      await page.evaluateOnNewDocument(recordInPage);
      page.on('console', (message) => consoles.push(message.text()));
      page.on('pageerror', (error) => consoles.push(String(error)));
      page.on('request', (request) => addresses.push(request.url()));
      pages.push(page);
      await page.goto(session.url('popup.html'));
      await waitFor(() => session.isBackgroundRunning(), { what: 'the background' });
      await Promise.all(session.browser.targets().map(watchWorker));
      return page;
    },
    messages: () => all((page) => page.evaluate(() => (globalThis as unknown as RecordingScope).recorded)),
    violations: () =>
      all((page) => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)),
  };
}

/** Runs inside the page, before its own scripts. */
function recordInPage(): void {
  interface Runtime {
    sendMessage(...args: unknown[]): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  }
  const scope = globalThis as unknown as {
    recorded: string[];
    violations: string[];
    chrome: { runtime: Runtime };
    browser?: { runtime: Runtime };
  };
  scope.recorded = [];
  scope.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    scope.violations.push(`${violatedDirective} ${blockedURI}`),
  );
  scope.chrome.runtime.onMessage.addListener((message) => {
    scope.recorded.push(`came ${JSON.stringify(message)}`);
  });
  for (const runtime of new Set([scope.chrome.runtime, scope.browser?.runtime])) {
    if (runtime === undefined) continue;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (...args: unknown[]) => {
      scope.recorded.push(`sent ${JSON.stringify(args)}`);
      const answer = await send(...args);
      scope.recorded.push(`came ${JSON.stringify(answer)}`);
      return answer;
    };
  }
}
