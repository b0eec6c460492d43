import type { Page } from 'puppeteer-core';
import { choose, click, paste, retype, waitForText } from '../browsers/act.ts';
import { allByRole, byRole, nameOf } from '../browsers/by-role.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { DEMO_KEY, type DemoApi } from '../demo-api/index.ts';
import type { WalkLog } from './walk-log.ts';

/** What a page holds until someone chooses otherwise. */
const pageSize = 25;

/** Everything a newcomer does in the first five minutes, found by the names they read. */
export async function walk(session: BrowserSession, api: DemoApi, log: WalkLog): Promise<void> {
  const leads = api.leadCount(DEMO_KEY);
  const page = await session.openRealPopup();
  await log.step('a click on the icon asks to connect', page, 'connect', async () => {
    await byRole(page, 'heading', 'Connect to Leadey');
  });
  await log.step('another key is refused at once', page, 'connect-refused', async () => {
    await paste(await byRole(page, 'textbox', 'API key'), 'sk-proj-1234567890abcdef');
    await click(page, 'button', 'Connect');
    await byRole(page, 'alert');
  });
  await log.step('the demo key opens the workspace', page, 'home', async () => {
    await paste(await byRole(page, 'textbox', 'API key'), DEMO_KEY);
    await click(page, 'button', 'Connect');
    await byRole(page, 'region', 'Credits');
    await byRole(page, 'meter', 'Credits left');
    await waitForText(page, leads === 0 ? 'No leads yet' : firstPage(leads));
  });
  if (leads === 0) log.passOver('search, filter, pages, a lead', 'the workspace has no leads');
  else await walkLeads(page, api, log);
  await walkSettings(page, log);
  await log.step('no trace of the key is left', page, null, async () => {
    for (const area of ['local', 'session', 'sync'] as const) {
      const stored = JSON.stringify(await session.storage(area));
      if (stored.includes(DEMO_KEY)) throw new Error(`The key is still in storage.${area}`);
    }
  });
}

async function walkLeads(page: Page, api: DemoApi, log: WalkLog): Promise<void> {
  const leads = api.leadCount(DEMO_KEY);
  const first = await firstLead(page);
  await log.step(`a search finds ${first.name}`, page, 'search', async () => {
    await retype(page, await byRole(page, 'searchbox', 'Search leads'), first.name);
    await waitForText(page, /1–1 of 1 lead\b|1–(\d+) of \1 leads\b/);
    await byRole(page, 'button', first.label);
  });
  await log.step('a search for nothing that exists says so', page, 'no-match', async () => {
    await retype(page, await byRole(page, 'searchbox', 'Search leads'), 'nobody has this name');
    await waitForText(page, 'No leads match');
  });
  await log.step('Clear filters brings everyone back', page, null, () => showAll(page, leads));
  const fresh = [...api.allLeads(DEMO_KEY)].filter(({ status }) => status === 'new').length;
  await log.step(`the status New leaves ${fresh}`, page, 'status', async () => {
    await choose(page, 'Status', 'New');
    await waitForText(page, fresh === 0 ? 'No leads match' : firstPage(fresh));
  });
  await log.step('Clear filters brings everyone back', page, null, () => showAll(page, leads));
  if (leads > pageSize) {
    await log.step('the next page', page, 'page-2', async () => {
      await click(page, 'button', 'Next page');
      await waitForText(page, range(pageSize + 1, Math.min(2 * pageSize, leads), leads));
      await waitForText(page, /Page 2 of \d/);
    });
  } else log.passOver('the next page', `${leads} leads fit on one`);
  await walkOneLead(page, log);
}

async function walkOneLead(page: Page, log: WalkLog): Promise<void> {
  const { name, label } = await firstLead(page);
  await log.step(`${name} opens`, page, 'lead', async () => {
    await click(page, 'button', label);
    await byRole(page, 'button', 'Back to leads');
    await byRole(page, 'heading', name);
  });
  await log.step('back to the same page of the list', page, null, async () => {
    await click(page, 'button', 'Back to leads');
    await byRole(page, 'button', label);
  });
}

async function walkSettings(page: Page, log: WalkLog): Promise<void> {
  await log.step('the settings show the masked key', page, 'settings', async () => {
    await click(page, 'button', 'Settings');
    await byRole(page, 'heading', 'Settings');
    await waitForText(page, '••••');
  });
  await log.step('Disconnect asks for a key again', page, 'disconnected', async () => {
    await click(page, 'button', 'Disconnect');
    await byRole(page, 'heading', 'Connect to Leadey');
  });
}

async function showAll(page: Page, leads: number): Promise<void> {
  const [clear] = await allByRole(page, 'button', /^Clear (filters|search)$/);
  if (!clear) throw new Error('There is no button Clear filters');
  await click(page, 'button', await nameOf(page, clear));
  await waitForText(page, firstPage(leads));
}

/** The button of the first lead in the list: its whole name, which starts with the lead's. */
async function firstLead(page: Page): Promise<{ label: string; name: string }> {
  const list = await byRole(page, 'list', 'Leads');
  const button = await byRole(page, 'button', undefined, { within: list });
  const label = await nameOf(page, button);
  return { label, name: label.split(/[,·]/)[0]?.trim() ?? label };
}

const firstPage = (leads: number) => range(1, Math.min(pageSize, leads), leads);

const number = new Intl.NumberFormat('en-US');

function range(from: number, to: number, total: number): string {
  const leads = total === 1 ? 'lead' : 'leads';
  return `${number.format(from)}–${number.format(to)} of ${number.format(total)} ${leads}`;
}
