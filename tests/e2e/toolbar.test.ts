import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { choose, click } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { expectStatus, rowLabels } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { letTimePass, stored } from './support/storage.ts';
import { alarms, noteNotifications, notifications, ringCreditsAlarm, toolbar } from './support/toolbar.ts';

const minutes = 60_000;

describe.each(browserKinds)('The toolbar icon, in %s', (kind) => {
  const stage = stageFor(kind);
  afterEach(async () => {
    stage.api.setCredits(DEMO_KEY, { balance: 2840 });
    await stage.reset();
  });

  const asked = (path: string) =>
    stage.api.requests.filter((request) => request.path === `/v1${path}`).length;
  async function openSettings(page: Page): Promise<void> {
    await click(page, 'button', 'Settings');
    await byRole(page, 'heading', 'Settings');
  }
  /** The alarm goes off a quarter of an hour later, and is answered. */
  async function quarterPasses(page: Page): Promise<void> {
    const before = asked('/me');
    await letTimePass(page, 15 * minutes);
    const rung = Date.now();
    await ringCreditsAlarm(page);
    // Not only asked: what comes next must not cross what is still being written.
    await expect
      .poll(async () => (await stored(page)).local.account)
      .toSatisfy((account: { asOf: number }) => account.asOf >= rung - minutes);
    expect(asked('/me')).toBe(before + 1);
  }

  test('shows the balance in the colour of its state, and in full in its tooltip', async () => {
    const page = await stage.connectedPopup();
    for (const [balance, text, color] of [
      [12_345, '12k', '#192039'],
      [2840, '2.8k', '#192039'],
      [1900, '1.9k', '#b45309'],
      [420, '420', '#c02626'],
      [0, '0', '#c02626'],
      [-12, '-12', '#c02626'],
    ] as const) {
      stage.api.setCredits(DEMO_KEY, { balance });
      await click(page, 'button', 'Refresh');
      await expect.poll(async () => (await toolbar(page)).text).toBe(text);
      expect((await toolbar(page)).color).toBe(color);
      const full = balance.toLocaleString('en-US').replace('-', '[-−]');
      expect((await toolbar(page)).title).toMatch(
        new RegExp(`^Acme Inc: ${full} credits left, -?\\d+% of the plan \\(`),
      );
    }
  });

  test('is grey when what it shows has grown old, and never a confident lie', async () => {
    const page = await stage.connectedPopup();
    await letTimePass(page, 59 * minutes);
    await expect.poll(async () => (await toolbar(page)).color).toBe('#192039');
    await letTimePass(page, 2 * minutes);
    await expect.poll(async () => (await toolbar(page)).color).toBe('#6b7280');
    expect((await toolbar(page)).text).toBe('2.8k');
  });

  test('says that the key was refused, and nothing once it is gone', async () => {
    const page = await stage.connectedPopup();
    stage.api.revokeKey(DEMO_KEY);
    await ringCreditsAlarm(page);
    await letTimePass(page, 15 * minutes);
    await ringCreditsAlarm(page);
    await expect.poll(async () => (await toolbar(page)).text).toBe('!');
    expect((await toolbar(page)).title).toBe('Acme Inc: the key was refused, click to reconnect');
  });

  test('is brought up to date by an alarm, which asks one thing and outlives the background', async () => {
    const page = await stage.connectedPopup();
    expect(await alarms(page)).toMatchObject({ credits: 15 });
    await stage.session.stopBackground();
    expect(await alarms(page)).toMatchObject({ credits: 15 });
    stage.api.clearRequests();
    stage.api.setCredits(DEMO_KEY, { balance: 1234 });
    for (let check = 0; check < 4; check += 1) await quarterPasses(page);
    await expect.poll(async () => (await toolbar(page)).text).toBe('1.2k');
    // Four checks, four requests: 96 in a day.
    expect(asked('/me')).toBe(4);
    expect(asked('/leads')).toBe(0);
  });

  test('its alarm is there again after the browser was restarted', async () => {
    await stage.connectedPopup();
    await stage.session.restart();
    const page = await stage.popup();
    await expect.poll(() => alarms(page)).toMatchObject({ credits: 15 });
    await expect.poll(async () => (await toolbar(page)).text).toBe('2.8k');
  });

  test('is looked after as often as people choose, or only when opened', async () => {
    const page = await stage.connectedPopup();
    await openSettings(page);
    await choose(page, 'Check for changes', 'Every 60 minutes');
    await expect.poll(async () => (await alarms(page)).credits).toBe(60);
    await choose(page, 'Check for changes', 'Only when opened');
    await expect.poll(async () => 'credits' in (await alarms(page))).toBe(false);
    await choose(page, 'Check for changes', 'Every 5 minutes');
    await expect.poll(async () => (await alarms(page)).credits).toBe(5);
  });

  test('shows new leads since somebody last looked, or nothing, for people who choose so', async () => {
    const page = await stage.connectedPopup();
    await openSettings(page);
    await choose(page, 'Shows', 'Nothing');
    await expect.poll(async () => (await toolbar(page)).text).toBe('');
    await choose(page, 'Shows', 'New leads since you last looked');
    await page.close();
    // Any page of the extension reads the toolbar; only one with leads on it counts as a look.
    const reader = await stage.session.openPage('icons/16.png');
    const [ada] = stage.api.addLeads(DEMO_KEY, [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }]);
    await quarterPasses(reader);
    await expect.poll(async () => (await toolbar(reader)).text).toBe('2');
    expect((await toolbar(reader)).title).toContain('2 new leads since you last looked');
    const again = await stage.popup();
    await expectStatus(again, '1–25 of 136 leads');
    await expect.poll(async () => (await toolbar(again)).text).toBe('');
    stage.api.deleteLeads(DEMO_KEY, ada ? 2 : 0);
    await reader.close();
  });

  test('Clear people’s data leaves no lead in the browser, and the list comes back when it is looked at', async () => {
    const page = await stage.connectedPopup();
    const [first] = await rowLabels(page);
    const name = first?.split(',')[0] ?? '';
    expect(JSON.stringify(await stored(page))).toContain(name);
    await openSettings(page);
    stage.api.clearRequests();
    await click(page, 'button', 'Clear people’s data');
    await expect.poll(async () => JSON.stringify(await stored(page))).not.toContain(name);
    const { session } = await stored(page);
    expect(Object.keys(session).filter((key) => key.startsWith('chunk:'))).toEqual([]);
    expect(stage.api.requests).toEqual([]);
    await click(page, 'button', 'Back to leads');
    await expectStatus(page, '1–25 of 134 leads');
  });
});

// Chromium's prompt for a further right cannot be answered by a test; Firefox can be told to grant it.
describe('Alerts, in firefox', () => {
  const stage = stageFor('firefox');
  afterEach(() => stage.reset());

  test('are off until chosen, come when credits fall and leads come in, and each once', async () => {
    const page = await stage.connectedPopup();
    expect(await noteNotifications(page)).toBe(false);
    await click(page, 'button', 'Settings');
    await click(page, 'checkbox', 'When credits fall to 20%, to 5%, and to none');
    await click(page, 'checkbox', 'When new leads come in');
    await expect
      .poll(async () => (await stored(page)).local.settings)
      .toMatchObject({ alertCredits: true, alertLeads: true });
    await page.close();
    const reader = await stage.session.openPage('icons/16.png');
    await letTimePass(reader, 15 * minutes);
    await ringCreditsAlarm(reader);
    await expect
      .poll(async () => (await stored(reader)).local.told)
      .toMatchObject({ level: 'calm', news: 0 });
    expect(await noteNotifications(reader)).toBe(true);
    stage.api.setCredits(DEMO_KEY, { balance: 450 });
    stage.api.addLeads(DEMO_KEY, [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }]);
    await letTimePass(reader, 15 * minutes);
    await ringCreditsAlarm(reader);
    await expect
      .poll(async () => (await stored(reader)).local.told)
      .toMatchObject({ level: 'critical', news: 2 });
    const subjects = async () => (await notifications(reader)).map((id) => id.split(':')[0]).toSorted();
    await expect.poll(subjects).toEqual(['credits', 'leads']);
  });
});
