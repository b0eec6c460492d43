import type { Page } from 'puppeteer-core';
import { click, paste, waitForText } from '../browsers/act.ts';
import { allByRole, byRole, nameOf, waitUntilGone } from '../browsers/by-role.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { isGathered } from '../e2e/support/connecting.ts';
import { livedInFor } from './lived-in.ts';
import { POOR_KEY, type Scene } from './scene.ts';

const PHRASE = 'correct horse battery staple';

/** Called in each state once it stands still. */
export type Look = (name: string) => Promise<void>;

/** Leads the popup through every screen and state there is to look at, whatever language it speaks. */
export async function walkLooks(scene: Scene, page: Page, look: Look): Promise<void> {
  await walkConnecting(scene, page, look);
  await walkLeads(scene, page, look);
  await walkSettings(scene, page, look);
  await walkTrouble(scene, page, look);
}

async function walkConnecting({ session, words }: Scene, page: Page, look: Look): Promise<void> {
  await byRole(page, 'heading', words('connect.title'));
  await look('connect');
  await handIn(page, words, 'sk-proj-1234567890abcdef');
  await byRole(page, 'alert');
  await look('connect-error');
  await handIn(page, words, DEMO_KEY);
  await byRole(page, 'region', words('credits.region'));
  await byRole(page, 'list', words('leads.list'));
  await waitFor(() => isGathered(page), { what: 'the leads to be gathered', timeoutMs: 60_000 });
  await look('home');
  await livedInFor(page, Date.now());
  await session.reload(page);
  await waitFor(() => page.evaluate(() => document.querySelector('.lasts') !== null), {
    what: 'the forecast',
  });
  await look('course');
}

async function walkLeads({ words }: Scene, page: Page, look: Look): Promise<void> {
  const search = () => byRole(page, 'searchbox', words('filters.search'));
  await paste(await search(), 'nobody has this name');
  await waitForText(page, words('leads.noMatch'));
  await byRole(page, 'button', words('filters.clearSearch'));
  await look('no-match');
  await paste(await search(), '');
  const first = await waitFor(async () => (await rows(page, words('leads.list')))[0], { what: 'a lead' });
  await click(page, 'button', await nameOf(page, first));
  await byRole(page, 'button', words('lead.copyAll'));
  await look('lead');
  await click(page, 'button', words('lead.back'));
}

async function walkSettings({ words }: Scene, page: Page, look: Look): Promise<void> {
  await click(page, 'button', words('header.settings'));
  await byRole(page, 'heading', words('settings.title'));
  await look('settings');
  await click(page, 'button', words('settings.keyboard'));
  await byRole(page, 'dialog', words('shortcuts.title'));
  await look('shortcuts');
  await click(page, 'button', words('common.close'));
  await waitUntilGone(page, 'dialog');
  await walkPassphrase(words, page, look);
  await click(page, 'button', words('settings.replace'));
  await byRole(page, 'textbox', words('connect.label'));
  await look('replace-key');
  await click(page, 'button', words('common.cancel'));
  await click(page, 'button', words('settings.back'));
}

/** From the settings and back to them, with no passphrase in the end as at the beginning. */
async function walkPassphrase(words: Scene['words'], page: Page, look: Look): Promise<void> {
  const fill = async (label: string, text: string) => paste(await byRole(page, 'textbox', label), text);
  await click(page, 'button', words('passphrase.set'));
  await fill(words('passphrase.new'), PHRASE);
  await click(page, 'button', words('passphrase.submitSet'));
  await waitForText(page, words('passphrase.notSame'));
  await look('passphrase');
  await fill(words('passphrase.again'), PHRASE);
  await click(page, 'button', words('passphrase.submitSet'));
  await waitForText(page, words('passphrase.wasSet'));
  await look('passphrase-set');
  await click(page, 'button', words('passphrase.lock'));
  await byRole(page, 'heading', words('unlock.title'));
  await look('locked');
  await fill(words('unlock.label'), 'another phrase');
  await click(page, 'button', words('unlock.submit'));
  await byRole(page, 'alert');
  await click(page, 'button', words('unlock.forgot'));
  await look('locked-trouble');
  await click(page, 'button', words('common.cancel'));
  await fill(words('unlock.label'), PHRASE);
  await click(page, 'button', words('unlock.submit'));
  await click(page, 'button', words('header.settings'));
  await click(page, 'button', words('passphrase.remove'));
  await fill(words('passphrase.old'), PHRASE);
  await click(page, 'button', words('passphrase.submitRemove'));
  await waitForText(page, words('passphrase.wasRemoved'));
}

async function walkTrouble({ api, words }: Scene, page: Page, look: Look): Promise<void> {
  const refresh = () => click(page, 'button', words('header.refresh'));
  api.fault({ kind: 'status', status: 500 });
  await refresh();
  await waitForText(page, words('errors.server'));
  await byRole(page, 'button', words('common.tryAgain'));
  await look('trouble');
  api.clearFaults();
  api.revokeKey(DEMO_KEY);
  // Whatever asks Leadey next meets the refusal; that may be the background by itself.
  const isRefused = async () => {
    if ((await allByRole(page, 'button', words('common.reconnect'))).length > 0) return true;
    for (const button of await allByRole(page, 'button', words('header.refresh'))) await button.click();
    return false;
  };
  await waitFor(isRefused, { what: 'the key to be refused', everyMs: 300 });
  await look('key-refused');
  api.restoreKey(DEMO_KEY);
  await handIn(page, words, POOR_KEY);
  await waitForText(page, words('leads.none'));
  await waitForText(page, words('leads.noneHint'));
  await look('empty');
  await click(page, 'button', words('header.settings'));
  await click(page, 'button', words('settings.disconnect'));
  await waitForText(page, words('connect.disconnected'));
  await look('disconnected');
}

async function handIn(page: Page, words: Scene['words'], key: string): Promise<void> {
  await paste(await byRole(page, 'textbox', words('connect.label')), key);
  await click(page, 'button', words('connect.submit'));
}

async function rows(page: Page, list: string) {
  const [found] = await allByRole(page, 'list', list);
  return found === undefined ? [] : allByRole(page, 'button', undefined, found);
}
