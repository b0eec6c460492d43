import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { isGathered } from '../../e2e/support/connecting.ts';
import type { Walker } from '../walk.ts';
import { handIn } from './hand-in.ts';

/** The ways in: the page after installing, and the popup without a key. */
export async function walkConnecting({ scene, page, look }: Walker): Promise<void> {
  const { session, words } = scene;
  const welcome = await session.openPage('welcome.html');
  await byRole(welcome, 'heading', words('welcome.leads'));
  await look('welcome', welcome);
  await page.bringToFront();
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
  await welcome.bringToFront();
  await byRole(welcome, 'button', words('welcome.show'));
  await look('welcome-connected', welcome);
  await welcome.close();
  await page.bringToFront();
}
