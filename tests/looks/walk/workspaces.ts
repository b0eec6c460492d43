import { click, waitForText } from '../../browsers/act.ts';
import { byRole, waitUntilGone } from '../../browsers/by-role.ts';
import { POOR_KEY } from '../scene.ts';
import type { Walker } from '../walk.ts';
import { handIn } from './hand-in.ts';

/** A second workspace beside the first, and the settings in a tab; in the end there is the first one alone. */
export async function walkWorkspaces({ scene, page, look }: Walker): Promise<void> {
  const { session, words } = scene;
  await click(page, 'button', words('header.settings'));
  await click(page, 'button', words('workspaces.add'));
  await byRole(page, 'textbox', words('connect.label'));
  await look('add-workspace');
  await handIn(page, words, POOR_KEY);
  await waitForText(page, words('leads.none'));
  await click(page, 'button', words('workspaces.title'));
  await byRole(page, 'navigation', words('workspaces.title'));
  await look('workspaces');
  await page.keyboard.press('Escape');
  await waitUntilGone(page, 'navigation', words('workspaces.title'));
  const options = await session.openPage('options.html');
  await byRole(options, 'button', words('workspaces.add'));
  await look('options', options);
  await options.close();
  await page.bringToFront();
  await click(page, 'button', words('header.settings'));
  await click(page, 'button', words('settings.disconnect'));
  await byRole(page, 'list', words('leads.list'));
}
