import type { Page } from 'puppeteer-core';
import { click, textOf } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { pasteFromClipboard } from './clipboard.ts';
import { stored } from './storage.ts';

/** Pastes a text into the field for the key and presses Connect. */
export async function handIn(page: Page, text: string): Promise<void> {
  await pasteFromClipboard(page, await byRole(page, 'textbox', 'API key'), text);
  await click(page, 'button', 'Connect');
}

/** Connects, and waits until all is settled. */
export async function connect(page: Page, key = DEMO_KEY): Promise<void> {
  await handIn(page, key);
  await untilSettled(page);
}

/** Until the leads are there, or it is known that there are none, and nothing is synced any more. */
export async function untilSettled(page: Page): Promise<void> {
  await byRole(page, 'region', 'Credits');
  const isSettled = async () => /leads?( yet)?$/.test(await textOf(await byRole(page, 'status')));
  await waitFor(isSettled, { what: 'the count of leads' });
  await waitFor(() => isAtRest(page), { what: 'the first loading to end' });
  await waitFor(() => isSynced(page), { what: 'the leads to be synced', timeoutMs: 60_000 });
}

/** Whether all leads there are have been synced. */
async function isAtRest(page: Page): Promise<boolean> {
  const refresh = await byRole(page, 'button', 'Refresh');
  return refresh.evaluate((node) => node.getAttribute('aria-busy') !== 'true');
}

export async function isSynced(page: Page): Promise<boolean> {
  const { local, session } = await stored(page);
  const account = (session.account ?? local.account) as { connection: string };
  const sync = session.sync as { connection: string; state: string } | undefined;
  return sync?.connection === account.connection && sync.state !== 'syncing';
}

/** What stands in the field for the key. */
export async function keyField(page: Page): Promise<string> {
  const field = await byRole(page, 'textbox', 'API key');
  return field.evaluate((node) => (node as unknown as HTMLInputElement).value);
}
