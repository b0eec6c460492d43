import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { choose, click, waitForText } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { requestsOnceIdle } from './faults/support/trouble.ts';
import { connect } from './support/connecting.ts';
import { chosen, expectLeads, expectPosition, expectStatus, searchFor, searchText } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { letTimePass, stored } from './support/storage.ts';

const minutes = 60_000;
const patience = { timeout: 10_000 };

describe.each(browserKinds)('Opening again, in %s', (kind) => {
  const stage = stageFor(kind);
  afterEach(() => stage.reset());

  const contacted = () => [...stage.api.allLeads(DEMO_KEY)].filter(({ status }) => status === 'contacted');
  /** The part of the page that scrolls the list. */
  async function scroller(page: Page) {
    const list = await byRole(page, 'list', 'Leads');
    return list.evaluateHandle((node) => {
      let box = node.parentElement;
      while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
      if (!box) throw new Error('Nothing scrolls');
      return box;
    });
  }
  const scrollTop = async (page: Page) => (await scroller(page)).evaluate((box) => box.scrollTop);

  /** Page 2 of those contacted who have an address, scrolled down a little. */
  async function leaveTraces(page: Page): Promise<void> {
    await choose(page, 'Leads per page', '10');
    await choose(page, 'Status', 'Contacted');
    await searchFor(page, '@');
    await expectPosition(page, 'Page 1 of 2');
    await click(page, 'button', 'Next page');
    await expectPosition(page, 'Page 2 of 2');
    await expectLeads(page, secondTen());
    await click(page, 'button', 'First page');
    await expectLeads(page, firstTen());
    await (await scroller(page)).evaluate((box) => box.scrollTo(0, 40));
    // Not only scrolled, but remembered: what is closed in the same moment is not.
    await expect
      .poll(async () => (await stored(page)).session.view, patience)
      .toMatchObject({ scrollTop: 40 });
  }
  const withAddress = () =>
    contacted().filter(({ name, company, email }) =>
      `${name} ${company} ${email}`.toLowerCase().includes('@'),
    );
  const firstTen = () => withAddress().slice(0, 10);
  const secondTen = () => withAddress().slice(10, 20);
  async function expectTraces(page: Page): Promise<void> {
    await expectLeads(page, firstTen());
    expect(await searchText(page)).toBe('@');
    expect(await chosen(page, 'Status')).toBe('Contacted');
    expect(await chosen(page, 'Leads per page')).toBe('10');
    await expect.poll(() => scrollTop(page), patience).toBe(40);
  }

  test('everything is as it was left, and drawn without waiting for Leadey', async () => {
    const first = await stage.connectedPopup();
    await leaveTraces(first);
    await letTimePass(first, 5 * minutes);
    await first.close();
    await stage.session.relay.set('silent');
    const again = await stage.popup();
    await expectTraces(again);
    await byRole(again, 'heading', 'Acme Inc');
    // Leadey is silent, and how old all of it is, is said.
    expect(await again.content()).toContain('Updated 5 min ago');
  });

  test('the page that was turned to is there again', async () => {
    const first = await stage.connectedPopup();
    await click(first, 'button', 'Next page');
    await expectStatus(first, '26–50 of 134 leads');
    await first.close();
    await stage.session.relay.set('silent');
    const again = await stage.popup();
    await expectStatus(again, '26–50 of 134 leads');
    await expectPosition(again, 'Page 2 of 6');
    await expectLeads(again, [...stage.api.allLeads(DEMO_KEY)].slice(25, 50));
  });

  test('what is old is brought up to date by itself', async () => {
    const first = await stage.connectedPopup();
    // What connecting still asks for would be written behind the time that passes.
    await requestsOnceIdle(stage.api, 1000);
    await letTimePass(first, 5 * minutes);
    await first.close();
    stage.api.setCredits(DEMO_KEY, { balance: 1234 });
    const [added] = stage.api.addLeads(DEMO_KEY, [{ name: 'Ada Lovelace' }]);
    const again = await stage.popup();
    await waitForText(again, '1,234 credits left');
    await expectStatus(again, '1–25 of 135 leads');
    await waitForText(again, 'Ada Lovelace');
    stage.api.setCredits(DEMO_KEY, { balance: 2840 });
    stage.api.deleteLead(DEMO_KEY, added?.id ?? '');
  });

  test('Refresh asks at once, however young everything is', async () => {
    const page = await stage.connectedPopup();
    stage.api.setCredits(DEMO_KEY, { balance: 4321 });
    const [added] = stage.api.addLeads(DEMO_KEY, [{ name: 'Grace Hopper' }]);
    await click(page, 'button', 'Refresh');
    await waitForText(page, '4,321 credits left');
    await waitForText(page, 'Grace Hopper');
    stage.api.setCredits(DEMO_KEY, { balance: 2840 });
    stage.api.deleteLead(DEMO_KEY, added?.id ?? '');
  });

  test('with the background ended by the browser, everything is as it was left, and goes on', async () => {
    const first = await stage.connectedPopup();
    await leaveTraces(first);
    await first.close();
    await stage.session.stopBackground();
    expect(await stage.session.isBackgroundRunning()).toBe(false);
    const again = await stage.popup();
    await expectTraces(again);
    await click(again, 'button', 'Clear filters');
    await expectPosition(again, 'Page 1 of 14');
    // All of that needs no background; what is new does.
    stage.api.setCredits(DEMO_KEY, { balance: 4321 });
    await click(again, 'button', 'Refresh');
    await waitForText(again, '4,321 credits left');
    expect(await stage.session.isBackgroundRunning()).toBe(true);
    stage.api.setCredits(DEMO_KEY, { balance: 2840 });
  });

  test('the real popup, opened again after the background was ended, is as it was left', async () => {
    const first = await stage.realPopup();
    await connect(first);
    await leaveTraces(first);
    await first.evaluate(() => window.close()).catch(() => {});
    await stage.session.stopBackground();
    const again = await stage.realPopup();
    await expectTraces(again);
    await click(again, 'button', 'Next page');
    await expectLeads(again, secondTen());
  });

  test('two popups at once: what one disconnects, the other shows no longer', async () => {
    const one = await stage.connectedPopup();
    const other = await stage.popup();
    await byRole(other, 'list', 'Leads');
    await one.bringToFront();
    await click(one, 'button', 'Settings');
    await click(one, 'button', 'Disconnect');
    await byRole(one, 'heading', 'Connect to Leadey');
    await other.bringToFront();
    await byRole(other, 'heading', 'Connect to Leadey');
    expect(await allByRole(other, 'list', 'Leads')).toEqual([]);
    expect(await other.content()).not.toMatch(/Acme Inc|Jordan Lee/);
  });
});
