import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { DEMO_KEY, type DemoRequest } from '../../demo-api/index.ts';
import { handIn } from '../support/connecting.ts';
import { expectStatus, rowLabels, searchFor } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import { expectCalm } from './support/trouble.ts';

describe('A workspace of 1,000,000 leads, in chromium', () => {
  const stage = stageFor('chromium', { [DEMO_KEY]: { leads: 1_000_000 } });
  afterEach(() => stage.reset());

  test('is opened, paged to its end and back, searched and looked into like one of a hundred', {
    timeout: 150_000,
  }, async () => {
    const page = await stage.popup();
    await handIn(page, DEMO_KEY);
    await expectStatus(page, '1–25 of 1,000,000 leads');
    await click(page, 'button', 'Last page');
    await expectStatus(page, '999,976–1,000,000 of 1,000,000 leads');
    await click(page, 'button', 'Previous page');
    await expectStatus(page, '999,951–999,975 of 1,000,000 leads');
    await click(page, 'button', 'First page');
    await expectStatus(page, '1–25 of 1,000,000 leads');
    await click(page, 'button', 'Next page');
    await expectStatus(page, '26–50 of 1,000,000 leads');
    await searchFor(page, 'jordan.lee@northwind.com');
    // A million texts are searched meanwhile, by the machine that runs the browser as well.
    await expect.poll(async () => (await rowLabels(page))[0], { timeout: 90_000 }).toMatch(/^Jordan Lee/);
    await click(page, 'button', /^Jordan Lee/);
    await byRole(page, 'button', 'Copy email');
    await expectCalm(page);
    // Only what is looked at was asked for, beside the newest leads, which are synced meanwhile.
    const isLookedAt = ({ query }: DemoRequest) => query.pageSize !== '100';
    expect(stage.api.requests.filter(isLookedAt).length).toBeLessThan(20);
  });
});
