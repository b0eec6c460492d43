import { byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { isSynced } from '../../e2e/support/connecting.ts';
import type { Walker } from '../walk.ts';
import { walkArriving } from './arriving.ts';
import { handIn } from './hand-in.ts';

/** The ways in: the page after installing, and the popup without a key. */
export async function walkConnecting(walker: Walker): Promise<void> {
  const { scene, page, look } = walker;
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
  await walkArriving(walker);
  await waitFor(() => isSynced(page), { what: 'the leads to be synced', timeoutMs: 60_000 });
  await look('home');
  await welcome.bringToFront();
  await byRole(welcome, 'button', words('welcome.show'));
  await look('welcome-connected', welcome);
  await welcome.close();
  await page.bringToFront();
}
