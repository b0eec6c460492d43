import type { Page } from 'puppeteer-core';
import { initialSync } from '../../../utils/sync/initial-sync.ts';
import { click, textOf } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { pasteFromClipboard } from './clipboard.ts';
import { type ExtensionScope, stored } from './storage.ts';

/** Pastes a text into the field for the key and presses Connect. */
export async function handIn(page: Page, text: string): Promise<void> {
  await pasteFromClipboard(page, await byRole(page, 'textbox', 'API key'), text);
  await click(page, 'button', 'Connect');
}

/** Connects, and waits until all is settled. `syncs` is false where Leadey refuses it: then it is not tried again. */
export async function connect(page: Page, key = DEMO_KEY, syncs = true): Promise<void> {
  await handIn(page, key);
  await untilSettled(page, syncs);
  if (!syncs) await giveUpSyncing(page);
}

/** Until the leads are there, or it is known that there are none, and nothing is synced any more. */
export async function untilSettled(page: Page, syncs = true): Promise<void> {
  await byRole(page, 'region', 'Credits');
  const isSettled = async () => /leads?( yet)?$/.test(await textOf(await byRole(page, 'status')));
  await waitFor(isSettled, { what: 'the count of leads' });
  await waitFor(() => isAtRest(page), { what: 'the first loading to end' });
  if (!syncs) return;
  await waitFor(() => isSynced(page), { what: 'the leads to be synced', timeoutMs: 60_000 });
  await waitFor(() => isAwake(page), { what: 'keys to be heard' });
  await waitFor(() => isAtRest(page), { what: 'the opening to end' });
}

/** What is more than the first frame comes after it; a busy machine shows all that was left before it is there. */
async function isAwake(page: Page): Promise<boolean> {
  const { session } = await stored(page);
  const isWhole = (session.sync as { state: string } | undefined)?.state === 'complete';
  return page.evaluate((whole) => !whole || performance.getEntriesByName('leads-here').length > 0, isWhole);
}

async function isAtRest(page: Page): Promise<boolean> {
  const refresh = await byRole(page, 'button', 'Refresh');
  return refresh.evaluate((node) => node.getAttribute('aria-busy') !== 'true');
}

/** Whether all leads there are have been synced. */
export async function isSynced(page: Page): Promise<boolean> {
  const { local, session } = await stored(page);
  const account = (session.account ?? local.account) as { connection: string };
  const sync = session.sync as { connection: string; state: string } | undefined;
  return sync?.connection === account.connection && sync.state !== 'syncing';
}

/** As if there were more leads than are kept, and as many were here as could be had: none. */
async function giveUpSyncing(page: Page): Promise<void> {
  const { local, session } = await stored(page);
  const { connection } = (session.account ?? local.account) as { connection: string };
  await page.evaluate(
    async (sync) => {
      const { browser, chrome } = globalThis as unknown as ExtensionScope;
      await (browser ?? chrome).storage.session.set({ sync });
    },
    { ...initialSync(connection), state: 'too-many', total: 25_000 },
  );
}

/** What stands in the field for the key. */
export async function keyField(page: Page): Promise<string> {
  const field = await byRole(page, 'textbox', 'API key');
  return field.evaluate((node) => (node as unknown as HTMLInputElement).value);
}
