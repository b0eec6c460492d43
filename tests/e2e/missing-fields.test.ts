import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click, textOf } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { rowLabels } from './support/list.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';

/** A lead as the API's quickstart shows it, without what it leaves out; and one of which nothing is known. */
const bare = {
  id: 'lead-1',
  status: 'new',
  score: 7,
  campaignId: 'c',
  createdAt: '2025-01-02T03:04:05.000Z',
};
const ofQuickstart = { ...bare, name: 'Quick Start', title: 'CEO', company: 'Acme', email: 'q@acme.com' };
const ofNothing = { ...bare, name: '', title: '', company: '', email: null, campaignName: null, score: null };

describe.each(browserKinds)('Leads with little to them, in %s', (kind) => {
  // More than are kept in memory: the list is asked of Leadey, whose answer is the one that lacks something.
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: 25_000, largestPageOfAll: 50 } });
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });
  afterEach(() => stage.calm());

  test.each([
    ['that the quickstart shows', ofQuickstart, 'Quick Start', /^Quick Start, CEO, Acme, New, Score 7, /],
    ['of which nothing is known', ofNothing, 'Unnamed lead', /^Unnamed lead, New, [^,]+(, \d{4})?$/],
  ])('a lead %s looks intended', async (_what, lead, name, label) => {
    const ofLeads = { path: '/leads' };
    stage.api.fault({ kind: 'replace-lead', index: 0, value: lead, match: ofLeads });
    stage.api.fault({ kind: 'wrong-shape', body: { data: lead }, match: { path: `/leads/${lead.id}` } });
    await click(page, 'button', 'Refresh');
    await expect.poll(async () => (await rowLabels(page))[0]).toMatch(label);
    const row = await byRole(page, 'button', label);
    expect(await textOf(row)).not.toMatch(/null|undefined|NaN|·\s*$|^\s*·/);
    await click(page, 'button', label);
    const heading = await byRole(page, 'heading', name);
    expect(await heading.evaluate((node) => node.textContent)).toBe(name);
    const words = await textOf(await byRole(page, 'main'));
    expect(words).not.toMatch(/null|undefined|NaN|Phone|LinkedIn|Call/);
    for (const missing of ['Copy phone', ...(lead.email ? [] : ['Copy email'])]) {
      expect(await allByRole(page, 'button', missing)).toEqual([]);
    }
    await byRole(page, 'link', 'Open in Leadey');
    await click(page, 'button', 'Back to leads');
    await byRole(page, 'list', 'Leads');
  });
});
