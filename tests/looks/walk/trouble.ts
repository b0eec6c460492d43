import { click, waitForText } from '../../browsers/act.ts';
import { allByRole, byRole } from '../../browsers/by-role.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { POOR_KEY } from '../scene.ts';
import type { Walker } from '../walk.ts';
import { handIn } from './hand-in.ts';

/** What goes wrong, a workspace where little is left, and the way out. */
export async function walkTrouble({ scene, page, look }: Walker): Promise<void> {
  const { api, words } = scene;
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
