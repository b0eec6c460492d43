import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { expectStatus, range } from './support/list.ts';
import { stageFor } from './support/stage.ts';

type Row = [string, number[]];

const PICTURES = ['Leads per week', 'Statuses by campaign', 'Scores', 'Sources'];

describe.each(browserKinds)('The overview, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  beforeAll(async () => {
    await stage.connectedPopup();
    page = await stage.session.openPage('overview.html');
    await byRole(page, 'heading', 'Overview');
  });
  afterAll(async () => {
    await page.close();
    await stage.reset();
  });

  const leads = () => [...stage.api.allLeads(DEMO_KEY)];
  /** The figures of a picture's table, row by row. */
  const tableOf = async (name: string): Promise<Row[]> => {
    const table = await byRole(page, 'table', name);
    return table.evaluate(
      (node) =>
        [...node.querySelectorAll('tbody tr')].map((row) => [
          row.querySelector('th')?.textContent ?? '',
          [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
        ]) as Row[],
    );
  };
  const sum = (rows: Row[]) => rows.flatMap(([, values]) => values).reduce((a, b) => a + b, 0);

  test('draws each picture, and has its figures in a table', async () => {
    for (const name of PICTURES) {
      const picture = await byRole(page, 'img', name);
      const isDrawn = () =>
        picture.evaluate((node) => {
          const canvas = node as unknown as HTMLCanvasElement;
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
          return data?.some((value) => value !== 0) ?? false;
        });
      await expect.poll(isDrawn).toBe(true);
    }
    expect(sum(await tableOf('Statuses by campaign'))).toBe(leads().length);
    expect(sum(await tableOf('Sources'))).toBe(leads().length);
    expect(sum(await tableOf('Scores'))).toBe(leads().filter(({ score }) => score !== null).length);
  });

  test('asks nobody', async () => {
    stage.api.clearRequests();
    await click(page, 'button', 'As a table');
    await expect.poll(async () => (await allByRole(page, 'button', 'As a table')).length).toBeGreaterThan(3);
    expect(stage.api.requests).toEqual([]);
  });

  test('a name in a table leads to its leads in the list', async () => {
    const [[campaign = ''] = []] = await tableOf('Statuses by campaign');
    const [, second] = await allByRole(page, 'button', 'As a table');
    await second?.click();
    await click(page, 'button', campaign);
    const count = leads().filter(({ campaignName }) => campaignName === campaign).length;
    await expectStatus(page, range(1, Math.min(25, count), count));
  });
});
