import type { Page } from 'puppeteer-core';
import { paste, retype } from '../browsers/act.ts';
import { allByRole, type Name } from '../browsers/by-role.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { openPage, type World } from './world.ts';

export interface Step {
  readonly name: string;
  /** How often it comes, beside the others. */
  readonly weight: number;
  run(world: World, page: Page): Promise<void>;
}

const SEARCHES = ['dub', 'northwind', 'jordan lee', 'zzzz', 'jordn', 'status:replied', '+1 206', ''];
const KEYS = [
  'Escape',
  'ArrowDown',
  'ArrowUp',
  'Enter',
  '/',
  '?',
  'x',
  'c',
  's',
  'f',
  'v',
  '1',
  '4',
  '[',
  ']',
  'e',
];

/** Presses it where it is there and can be; nobody waits for what comes of it. */
const press =
  (name: Name, role = 'button') =>
  async (_: World, page: Page) => {
    await pressed(page, name, role);
  };

/** Whether it was there, and could be pressed. */
async function pressed(page: Page, name: Name, role = 'button'): Promise<boolean> {
  const [control] = await allByRole(page, role, name);
  if (control === undefined) return false;
  return control.evaluate((node) => {
    const isOpen = !node.matches(':disabled');
    if (isOpen) (node as HTMLElement).click();
    return isOpen;
  });
}

const byAPerson: Step[] = [
  {
    name: 'search',
    weight: 8,
    run: async (world, page) => {
      const [box] = await allByRole(page, 'searchbox', 'Search leads');
      if (box !== undefined) await retype(page, box, SEARCHES[world.random(SEARCHES.length)] ?? '');
    },
  },
  {
    name: 'press a key',
    weight: 12,
    run: async (world, page) =>
      page.keyboard.press((KEYS[world.random(KEYS.length)] ?? 'Escape') as 'Escape'),
  },
  {
    name: 'open a lead',
    weight: 8,
    run: async (world, page) => {
      const rows = await page.$$('button.lead');
      await rows[world.random(Math.max(1, rows.length))]?.evaluate((row) => (row as HTMLElement).click());
    },
  },
  {
    name: 'choose an order',
    weight: 3,
    run: async (world, page) => {
      const [box] = await allByRole(page, 'combobox', 'Sort');
      await box?.select(['newest', 'score', 'name', 'opened'][world.random(4)] ?? 'newest');
    },
  },
  {
    name: 'choose a status',
    weight: 3,
    run: async (world, page) => {
      const [box] = await allByRole(page, 'combobox', 'Status');
      await box?.select(['', 'replied', 'new'][world.random(3)] ?? '');
    },
  },
  { name: 'go back', weight: 6, run: press('Back to leads') },
  { name: 'next lead', weight: 4, run: press('Next lead') },
  { name: 'next page', weight: 4, run: press('Next page') },
  { name: 'last page', weight: 2, run: press('Last page') },
  { name: 'refresh', weight: 6, run: press('Refresh') },
  { name: 'clear filters', weight: 3, run: press(/^Clear (filters|search)$/) },
  { name: 'settings', weight: 3, run: press('Settings') },
  { name: 'clear people’s data', weight: 1, run: press(/^Clear people/) },
  { name: 'try again', weight: 3, run: press(/^(Try again|Reconnect)$/) },
  {
    name: 'disconnect',
    weight: 1,
    run: async (world, page) => {
      if (await pressed(page, 'Disconnect')) world.disconnectedAt = Date.now();
    },
  },
  {
    name: 'connect',
    weight: 2,
    run: async (_, page) => {
      const [field] = await allByRole(page, 'textbox', 'API key');
      if (field === undefined) return;
      await paste(field, DEMO_KEY);
      // The form may be gone by now: another page's key was taken, or this one's of a step before.
      await pressed(page, 'Connect');
    },
  },
];

const ofTheBrowser: Step[] = [
  {
    name: 'open a page',
    weight: 3,
    run: async (world) => (world.pages.length < 3 ? openPage(world) : undefined),
  },
  {
    name: 'close a page',
    weight: 3,
    run: async ({ pages }, page) => {
      if (pages.length === 1) return;
      pages.splice(pages.indexOf(page), 1);
      await page.close();
    },
  },
  { name: 'reload', weight: 2, run: ({ stage }, page) => stage.session.reload(page) },
  { name: 'end the background', weight: 4, run: ({ stage }) => stage.session.stopBackground() },
];

const ofTheNetwork: Step[] = [
  { name: 'cut the road', weight: 2, run: ({ stage }) => stage.session.relay.set('refused') },
  { name: 'open the road', weight: 4, run: ({ stage }) => stage.session.relay.set('open') },
  { name: 'Leadey is slow', weight: 2, run: async ({ stage }) => stage.api.setLatency(700) },
  { name: 'Leadey is quick', weight: 3, run: async ({ stage }) => stage.api.setLatency(0) },
  {
    name: 'a server error',
    weight: 3,
    run: async ({ stage }) => void stage.api.fault({ kind: 'status', status: 500, match: { times: 2 } }),
  },
  {
    name: 'half a body',
    weight: 2,
    run: async ({ stage }) => void stage.api.fault({ kind: 'reset-mid-body', match: { times: 1 } }),
  },
  {
    name: 'too many requests',
    weight: 2,
    run: async ({ stage }) =>
      void stage.api.fault({ kind: 'rate-limited', retryAfter: 2, match: { times: 1 } }),
  },
];

const inLeadey: Step[] = [
  {
    name: 'a lead is added',
    weight: 3,
    run: async ({ stage, random }) =>
      void stage.api.addLeads(DEMO_KEY, [{ name: `New Lead ${random(1000)}`, status: 'new' }]),
  },
  {
    name: 'a lead is deleted',
    weight: 2,
    run: async ({ stage, random }) => {
      const leads = [...stage.api.allLeads(DEMO_KEY)];
      const lead = leads[random(Math.min(60, leads.length))];
      if (lead !== undefined) stage.api.deleteLead(DEMO_KEY, lead.id);
    },
  },
  {
    name: 'credits are spent',
    weight: 2,
    run: async ({ stage, random }) => stage.api.setCredits(DEMO_KEY, { balance: random(3000) }),
  },
  { name: 'the key is revoked', weight: 1, run: async ({ stage }) => void stage.api.revokeKey(DEMO_KEY) },
  { name: 'the key is made valid', weight: 3, run: async ({ stage }) => void stage.api.restoreKey(DEMO_KEY) },
];

const steps: readonly Step[] = [...byAPerson, ...ofTheBrowser, ...ofTheNetwork, ...inLeadey];
const sum = steps.reduce((total, { weight }) => total + weight, 0);

export function drawStep({ random }: World): Step {
  let left = random(sum);
  const drawn = steps.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (drawn === undefined) throw new Error('The weights do not add up');
  return drawn;
}
