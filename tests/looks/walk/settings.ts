import { click, waitForText } from '../../browsers/act.ts';
import { byRole, waitUntilGone } from '../../browsers/by-role.ts';
import type { Walker } from '../walk.ts';
import { walkPassphrase } from './passphrase.ts';

export async function walkSettings({ scene, page, look }: Walker): Promise<void> {
  const { words } = scene;
  await click(page, 'button', words('header.settings'));
  await byRole(page, 'heading', words('settings.title'));
  await look('settings');
  await page.evaluate(() => document.querySelector('.page')?.lastElementChild?.scrollIntoView());
  await look('settings-end');
  await click(page, 'button', words('settings.keyboard'));
  await byRole(page, 'dialog', words('shortcuts.title'));
  await look('shortcuts');
  await click(page, 'button', words('common.close'));
  await waitUntilGone(page, 'dialog');
  await walkPassphrase({ scene, page, look });
  await click(page, 'button', words('settings.replace'));
  await byRole(page, 'textbox', words('connect.label'));
  await look('replace-key');
  await click(page, 'button', words('common.cancel'));
  await click(page, 'button', words('settings.clear'));
  await waitForText(page, words('settings.cleared'));
  await look('cleared');
  await click(page, 'button', words('settings.back'));
  await byRole(page, 'list', words('leads.list'));
}
