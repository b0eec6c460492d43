import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { choose, click } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { makeCampaigns } from '../demo-api/data/campaigns.ts';
import { DEMO_KEY, type Lead } from '../demo-api/index.ts';
import { chosen, expectLeads, expectPosition, expectStatus, range, searchFor } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';

const endless = `${'A%_\\ "b" '.repeat(40).slice(0, 299)}z`;

/** Found by nothing but what they are really called. */
const oddNames = [
  'Rate 100% Sure',
  'snake_case person',
  'C:\\temp\\lead',
  'Grace “Amazing” Hopper',
  'Dwayne "The Rock" Johnson',
  "Siobhán O'Néill",
  endless,
];

const searches: [what: string, typed: string, meant?: string][] = [
  ['a first name, in capitals', 'JORDAN'],
  ['a part of an e-mail address', 'lee@north'],
  ['a company', 'contoso'],
  ['a percent sign', '%'],
  ['a percent sign inside a number', '100%'],
  ['an underscore', '_'],
  ['an underscore between words', 'snake_case'],
  ['a backslash', '\\'],
  ['a backslash inside a path', 'C:\\temp\\'],
  ['double quotes', '"The Rock"'],
  ['typographic quotes', '“Amazing”'],
  ['an apostrophe', "O'N"],
  ['300 characters of everything', endless],
  ['an accent in its other Unicode form', 'Zoe\u0308', 'zoë'],
  ['blanks around a name', '  Tanaka ', 'tanaka'],
  ['a control character behind a name', 'Tanaka\u0000\u0007', 'tanaka'],
  ['another script', '株式会社'],
  ['something that looks like markup', '<b>&amp;'],
];

describe.each(browserKinds)('Finding leads, in %s', (kind) => {
  // More campaigns than one page holds, and many of one moment, which paging hides.
  const besides = oddNames.map((name, index) => ({
    name,
    createdAt: new Date(Date.now() - index * 60_000).toISOString(),
  }));
  const stage = stageFor(kind, { [DEMO_KEY]: { campaigns: 230, besides } });
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });
  afterEach(async () => {
    await stage.calm();
    await clear();
  });

  const total = 134 + oddNames.length;
  const all = () => [...stage.api.allLeads(DEMO_KEY)];

  async function clear(): Promise<void> {
    if ((await allByRole(page, 'button', 'Clear filters')).length > 0)
      await click(page, 'button', 'Clear filters');
    await expectStatus(page, range(1, 25, total));
  }

  async function expectFound(leads: Lead[], noneWords = 'No leads match'): Promise<void> {
    const shown = leads.slice(0, 25);
    await expectStatus(page, leads.length === 0 ? noneWords : range(1, shown.length, leads.length));
    await expectLeads(page, shown);
  }

  /** By relevance, whose rules `lead-view.test.ts` holds: here it counts that they are these and no others. */
  async function expectFoundInAnyOrder(leads: Lead[]): Promise<void> {
    const shown = Math.min(25, leads.length);
    await expectStatus(page, leads.length === 0 ? 'No leads match' : range(1, shown, leads.length));
    const ids = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('ul.leads [data-lead]')].map(
          (row) => row.dataset.lead ?? '',
        ),
      );
    // Typing errors come below, apart.
    const isExact = (id: string) => leads.some((lead) => lead.id === id);
    await expect.poll(async () => (await ids()).filter(isExact).length).toBe(shown);
    expect((await ids()).slice(0, shown).every(isExact)).toBe(true);
  }

  test('newest first, each with title, company, status, score, campaign and when', async () => {
    await expectFound(all());
    const jordan = all().find(({ name }) => name === 'Jordan Lee');
    const row = await byRole(page, 'button', /^Jordan Lee,/);
    expect(await row.evaluate((node) => node.getAttribute('aria-label'))).toBe(
      `Jordan Lee, VP Engineering, Northwind, Replied, Score 78, ${jordan?.campaignName}, 2h`,
    );
    await (await row.$('time'))?.hover();
    const when = () => row.evaluate((node) => node.querySelector('time')?.title);
    const createdAt = new Date(jordan?.createdAt ?? '');
    await expect.poll(when).toContain(String(createdAt.getFullYear()));
    expect(await when()).toMatch(/\d:\d\d/);
  });

  test.each(searches)('%s is found as typed', async (_what, typed, meant = typed.toLowerCase()) => {
    const holds = (text: string | null | undefined) =>
      (text ?? '').toLowerCase().includes(meant.toLowerCase());
    const found = all().filter(({ name, company, email, title, phone, linkedinUrl, campaignName }) =>
      [name, company, email, title, phone, linkedinUrl, campaignName].some(holds),
    );
    await searchFor(page, typed);
    await expectFoundInAnyOrder(found);
    await expectPosition(page, `Page 1 of ${Math.max(1, Math.ceil(found.length / 25))}`);
  });

  test.each([
    ['New', 'new'],
    ['Do not contact', 'dnc'],
    // One of the workspace's own, which Leadey has no list of.
    ['Waiting on legal', 'waiting_on_legal'],
  ])('the status %s leaves those who have it', async (words, status) => {
    await choose(page, 'Status', words);
    await expectFound(all().filter((lead) => lead.status === status));
  });

  test('all campaigns can be chosen, by name, however many were made in one moment', async () => {
    const names = makeCampaigns(1, 230, Date.now()).map(({ name }) => name);
    const sorted = names.sort(new Intl.Collator('en-US').compare);
    const box = await byRole(page, 'combobox', 'Campaign');
    const options = () =>
      box.evaluate((node) => [...(node as unknown as HTMLSelectElement).options].map(({ text }) => text));
    await expect.poll(options).toEqual(['All campaigns', ...sorted]);
  });

  test('a campaign leaves its leads, and a status leaves those of them who have it', async () => {
    const leads = all();
    const inMade = (lead: Lead) => lead.campaignName?.includes('#') ?? false;
    const campaignName = leads.find(inMade)?.campaignName ?? '';
    const ofCampaign = leads.filter(
      ({ campaignId }) => campaignId === leads.find((lead) => lead.campaignName === campaignName)?.campaignId,
    );
    await choose(page, 'Campaign', campaignName);
    await expectFound(ofCampaign);
    await choose(page, 'Status', 'Pending');
    await expectFound(ofCampaign.filter(({ status }) => status === 'pending'));
  });

  test('search and both filters work together, and Clear filters takes all of them away', async () => {
    const [, , , first] = all().filter(({ name }) => !oddNames.includes(name));
    if (!first?.campaignName) throw new Error('The showcase leads have a campaign');
    await choose(page, 'Campaign', first.campaignName);
    await choose(page, 'Status', 'Interested');
    await searchFor(page, first.name);
    await expectFound([first]);
    await click(page, 'button', 'Clear filters');
    await expectFound(all());
    expect(await chosen(page, 'Status')).toBe('All statuses');
    expect(await chosen(page, 'Campaign')).toBe('All campaigns');
    expect(await allByRole(page, 'button', 'Clear filters')).toEqual([]);
  });

  test('no match, and no match with these filters, are told apart', async () => {
    await searchFor(page, 'nobody at all');
    await expectFound([]);
    const words = async () => (await byRole(page, 'main')).evaluate((node) => node.textContent);
    await expect.poll(words).toContain('No leads match “nobody at all”.');
    await choose(page, 'Status', 'Bounced');
    await expect.poll(words).toContain('No leads match “nobody at all” with these filters.');
    await searchFor(page, '');
    await expectFound(all().filter(({ status }) => status === 'bounced'));
    await choose(page, 'Campaign', 'Partners 2026');
    await expect.poll(words).toContain('No leads match these filters.');
    await expectStatus(page, 'No leads match');
    await click(page, 'button', 'Show all leads');
    await expectFound(all());
  });
});
