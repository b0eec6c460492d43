import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click, textOf, waitForText } from '../browsers/act.ts';
import { allByRole, byRole, waitUntilGone } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { focused } from '../looks/focus.ts';
import { connect, handIn } from './support/connecting.ts';
import { expectStatus, rowLabels, searchFor, searchText } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const BETA = 'leadey_sk_live_other-Bn5Tg8Yh1Uj4Ik7Ol0Pq3Wz6Xc9Vm2c3d4';
const GAMMA = 'leadey_sk_live_third-Hq2Sw6Ed9Rf3Tg7Yh1Uj5Ik8Ol4Pz0Xc6Vb';
const workspaces = {
  [DEMO_KEY]: {},
  [BETA]: {
    seed: 7,
    leads: 12,
    organization: { name: 'Beta GmbH' },
    credits: { balance: 40, included: 1000, used: 960 },
  },
  [GAMMA]: { seed: 9, leads: 30, organization: { name: 'Gamma SA' } },
};

describe.each(browserKinds)('Several workspaces, in %s', (kind) => {
  const stage = stageFor(kind, workspaces);
  afterEach(() => stage.reset());

  const heading = (page: Page, name: string) => byRole(page, 'heading', name);
  const openSwitcher = async (page: Page) => {
    await click(page, 'button', 'Workspaces');
    return byRole(page, 'navigation', 'Workspaces');
  };
  const switchTo = async (page: Page, name: RegExp) => {
    const within = await openSwitcher(page);
    await click(page, 'button', name, { within });
  };

  async function addWorkspace(page: Page, key: string): Promise<void> {
    if ((await allByRole(page, 'button', 'Workspaces')).length > 0) {
      const within = await openSwitcher(page);
      await click(page, 'button', 'Add a workspace', { within });
    } else {
      await click(page, 'button', 'Settings');
      await click(page, 'button', 'Add a workspace');
    }
    await connect(page, key);
  }

  /** Acme, Beta and Gamma, the last one in use. */
  const three = () =>
    stage.popupAt('three workspaces', async (page) => {
      await addWorkspace(page, BETA);
      await heading(page, 'Beta GmbH');
      await addWorkspace(page, GAMMA);
      await heading(page, 'Gamma SA');
    });

  test('are added one by one, listed with their balances, and all that is shown changes with a switch', async () => {
    const page = await three();
    await expectStatus(page, '1–25 of 30 leads');
    const list = await openSwitcher(page);
    const lines = await Promise.all((await allByRole(page, 'listitem', undefined, list)).map(textOf));
    expect(lines).toEqual([
      'Gamma SA 2,840 credits left',
      'Acme Inc 2,840 credits left',
      'Beta GmbH 40 credits left',
    ]);
    await click(page, 'button', /^Beta GmbH/, { within: list });
    await heading(page, 'Beta GmbH');
    await expectStatus(page, '1–12 of 12 leads');
    await waitForText(page, '40 credits left');
    const names = new Set([...stage.api.allLeads(BETA)].map(({ name }) => name));
    for (const label of await rowLabels(page)) expect(names).toContain(label.split(',')[0]);
  });

  test('each keeps its own search', async () => {
    const page = await three();
    const [wanted] = stage.api.allLeads(GAMMA);
    await searchFor(page, wanted?.email ?? '');
    await expectStatus(page, '1–1 of 1 lead');
    await switchTo(page, /^Beta GmbH/);
    await expectStatus(page, '1–12 of 12 leads');
    expect(await searchText(page)).toBe('');
    await switchTo(page, /^Gamma SA/);
    await expectStatus(page, '1–1 of 1 lead');
    expect(await searchText(page)).toBe(wanted?.email);
  });

  test('nothing of one is shown under the other’s name while a slow answer is on its way', async () => {
    const page = await three();
    stage.api.fault({ kind: 'slow', ms: 2000, match: { times: 2 } });
    await click(page, 'button', 'Refresh');
    await switchTo(page, /^Beta GmbH/);
    await heading(page, 'Beta GmbH');
    await expectStatus(page, '1–12 of 12 leads');
    const before = await rowLabels(page);
    await expect.poll(() => stage.api.requests.some(({ aborted }) => aborted)).toBe(true);
    expect(await rowLabels(page)).toEqual(before);
    await heading(page, 'Beta GmbH');
  });

  test('a refused key of one leaves the others alone', async () => {
    const page = await three();
    stage.api.revokeKey(GAMMA);
    await click(page, 'button', 'Refresh');
    await waitForText(page, 'Leadey no longer accepts the key');
    const within = await byRole(page, 'region', 'Switch to another workspace');
    await click(page, 'button', /^Acme Inc/, { within });
    await heading(page, 'Acme Inc');
    await expectStatus(page, '1–25 of 134 leads');
    const list = await openSwitcher(page);
    await byRole(page, 'button', /^Gamma SA Key refused/, { within: list });
  });

  test('a window open elsewhere changes with it', async () => {
    const page = await three();
    const other = await stage.popup();
    await heading(other, 'Gamma SA');
    await page.bringToFront();
    await switchTo(page, /^Acme Inc/);
    await heading(other, 'Acme Inc');
    await expectStatus(other, '1–25 of 134 leads');
  });

  test('by keyboard: w opens the list, arrows and Enter choose, Escape leaves it', async () => {
    await three();
    // Pressed before the code for keys is there, a key is not lost.
    const page = await stage.popup();
    await heading(page, 'Gamma SA');
    await page.keyboard.press('w');
    await byRole(page, 'navigation', 'Workspaces');
    expect(await focused(page)).toBe('button Gamma SA 2,840 credits left');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(page, 'Acme Inc');
    await waitUntilGone(page, 'navigation', 'Workspaces');
    expect(await focused(page)).toBe('button Workspaces');
    await page.keyboard.press('Enter');
    await byRole(page, 'navigation', 'Workspaces');
    await page.keyboard.press('Escape');
    await waitUntilGone(page, 'navigation', 'Workspaces');
    expect(await focused(page)).toBe('button Workspaces');
  });

  test('disconnecting one leaves no trace of it and puts another into use', async () => {
    const page = await three();
    await click(page, 'button', 'Settings');
    await click(page, 'button', 'Disconnect');
    await heading(page, 'Beta GmbH');
    const everything = JSON.stringify(await stored(page));
    expect(everything).not.toContain(GAMMA);
    expect(everything).not.toContain('Gamma SA');
    for (const { email } of stage.api.allLeads(GAMMA)) if (email) expect(everything).not.toContain(email);
  });

  test('the same workspace with a new key is one workspace still, and a wrong key adds none', async () => {
    const page = await three();
    const within = await openSwitcher(page);
    await click(page, 'button', 'Add a workspace', { within });
    await handIn(page, 'leadey_sk_live_nobody-knows-this-one');
    await byRole(page, 'alert');
    await click(page, 'button', 'Cancel');
    await heading(page, 'Gamma SA');
    await addWorkspace(page, BETA);
    const list = await openSwitcher(page);
    expect(await allByRole(page, 'listitem', undefined, list)).toHaveLength(3);
  });
});
