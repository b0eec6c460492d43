import { click, paste, retype, waitForText } from '../../browsers/act.ts';
import { byRole, waitUntilGone } from '../../browsers/by-role.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import type { Walker } from '../walk.ts';

/** Setting up a campaign that takes leads, and adding one who is there already. */
export async function walkAdding({ scene, page, look }: Walker): Promise<void> {
  const { words, api } = scene;
  const webhook = api.webhookUrl(DEMO_KEY);
  const campaign = new URL(webhook).pathname.split('/')[3];
  await click(page, 'button', words('header.settings'));
  await paste(await byRole(page, 'textbox', words('webhooks.label')), 'https://example.com/');
  await click(page, 'button', words('webhooks.submit'));
  await waitForText(page, words('webhooks.problems.otherAddress'));
  await look('webhook-problem');
  for (const address of [webhook, api.webhookUrl(DEMO_KEY, 4)]) {
    await retype(page, await byRole(page, 'textbox', words('webhooks.label')), address);
    await click(page, 'button', words('webhooks.submit'));
    await waitUntilGone(page, 'alert');
  }
  await byRole(page, 'list', words('webhooks.list'));
  await look('webhooks');
  await click(page, 'button', words('settings.back'));
  await byRole(page, 'list', words('leads.list'));
  await page.keyboard.press('a');
  await byRole(page, 'form', words('adding.title'));
  await look('add');
  const known = [...api.allLeads(DEMO_KEY)].find((lead) => lead.email && lead.campaignId === campaign);
  await retype(page, await byRole(page, 'textbox', words('lead.email')), known?.email ?? '');
  await retype(page, await byRole(page, 'textbox', words('lead.title')), 'Chief Revenue Officer');
  await byRole(page, 'region', words('adding.same'));
  await look('add-same');
  const refused = { ok: false, error: 'unauthorized' };
  api.fault({ kind: 'status', status: 401, body: refused, match: { path: /^\/webhooks\//, times: 1 } });
  await click(page, 'button', words('adding.submit'));
  await byRole(page, 'alert');
  await look('add-refused');
  await click(page, 'button', words('adding.submit'));
  await byRole(page, 'button', words('adding.another'));
  await look('added');
  await click(page, 'button', words('adding.back'));
  await byRole(page, 'list', words('leads.list'));
}
