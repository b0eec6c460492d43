import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { click, textOf } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Credits, DEMO_KEY } from '../demo-api/index.ts';
import { openForAll } from './support/open-for-all.ts';
import { stageFor } from './support/stage.ts';

const warnings = ['Running low', 'Almost used up', 'No credits left'] as const;

interface Drawn {
  left: string;
  worth: string;
  used: string;
  meter: { value: number; max: number } | null;
  warning: (typeof warnings)[number] | null;
}

const credits = (balance: number, included: number, used: number): Credits => ({ balance, included, used });
const drawn = (
  left: string,
  worth: string,
  used: string,
  meter: [value: number, max: number] | null,
  warning: Drawn['warning'] = null,
): Drawn => ({ left, worth, used, meter: meter && { value: meter[0], max: meter[1] }, warning });

const cases: [what: string, given: Credits, shown: Drawn][] = [
  [
    'plenty left',
    credits(2840, 10_000, 7160),
    drawn('2,840 credits left', '$28.40', '7,160 of 10,000 used', [2840, 10_000]),
  ],
  [
    'just above a fifth of the plan',
    credits(2001, 10_000, 7999),
    drawn('2,001 credits left', '$20.01', '7,999 of 10,000 used', [2001, 10_000]),
  ],
  [
    'a fifth of the plan',
    credits(2000, 10_000, 8000),
    drawn('2,000 credits left', '$20.00', '8,000 of 10,000 used', [2000, 10_000], 'Running low'),
  ],
  [
    'under a hundred, though half of a small plan',
    credits(99, 200, 101),
    drawn('99 credits left', '$0.99', '101 of 200 used', [99, 200], 'Running low'),
  ],
  [
    'a twentieth of the plan',
    credits(500, 10_000, 9500),
    drawn('500 credits left', '$5.00', '9,500 of 10,000 used', [500, 10_000], 'Almost used up'),
  ],
  [
    'little left, though what Leadey reports as used stands still',
    credits(400, 10_000, 0),
    drawn('400 credits left', '$4.00', '0 of 10,000 used', [400, 10_000], 'Almost used up'),
  ],
  [
    'a single credit',
    credits(1, 10_000, 9999),
    drawn('1 credit left', '$0.01', '9,999 of 10,000 used', [1, 10_000], 'Almost used up'),
  ],
  [
    'nothing left',
    credits(0, 10_000, 10_000),
    drawn('0 credits left', '$0.00', '10,000 of 10,000 used', [0, 10_000], 'No credits left'),
  ],
  [
    'less than nothing',
    credits(-1234, 10_000, 11_234),
    drawn('-1,234 credits left', '-$12.34', '11,234 of 10,000 used', [0, 10_000], 'No credits left'),
  ],
  [
    'more than the plan includes, after a top-up',
    credits(1_234_567, 10_000, 300),
    drawn('1,234,567 credits left', '$12,345.67', '300 of 10,000 used', [10_000, 10_000]),
  ],
  [
    'a plan that includes none, topped up',
    credits(5000, 0, 1250),
    drawn('5,000 credits left', '$50.00', '1,250 used', null),
  ],
  [
    'a plan that includes none, and few left',
    credits(50, 0, 0),
    drawn('50 credits left', '$0.50', '0 used', null, 'Running low'),
  ],
  [
    'a plan that includes none, and none left',
    credits(0, 0, 0),
    drawn('0 credits left', '$0.00', '0 used', null, 'No credits left'),
  ],
];

const plans: [what: string, plan: string, planStatus: string, words: string[], action: string | null][] = [
  ['an active plan', 'growth', 'active', ['Growth'], null],
  ['a trial', 'trial', 'trialing', ['Trial'], 'Choose a plan'],
  ['a trial of a paid plan', 'starter', 'trialing', ['Starter', 'Trial'], 'Choose a plan'],
  ['a plan past due', 'scale', 'past_due', ['Scale', 'Past due'], 'Update payment'],
  ['a cancelled plan', 'cancelled', 'cancelled', ['Cancelled'], 'Renew the plan'],
  ['a paid plan, cancelled', 'growth', 'cancelled', ['Growth', 'Cancelled'], 'Renew the plan'],
  ['a plan yet to be invented', 'team_plus', 'on_hold', ['Team plus', 'On hold'], null],
];

const hrefOf = async (page: Page, name: string) =>
  (await byRole(page, 'link', name)).evaluate((node) => node.getAttribute('href'));

describe.each(browserKinds)('Credits and plan, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  openForAll(stage, async () => {
    page = await stage.connectedPopup();
  });

  async function readMeter(): Promise<Drawn['meter']> {
    const [meter] = await allByRole(page, 'meter', 'Credits left');
    if (!meter) return null;
    return meter.evaluate((node) => {
      const { value, max } = node as unknown as HTMLMeterElement;
      return { value, max };
    });
  }

  test.each(cases)('%s', async (_what, given, shown) => {
    stage.api.setCredits(DEMO_KEY, given);
    await click(page, 'button', 'Refresh');
    const region = await byRole(page, 'region', 'Credits');
    const words = () => textOf(region);
    // Not as the end of a longer number.
    const left = new RegExp(`^[^\\d,-]*${shown.left.replace('$', '\\$')}`);
    await expect.poll(words).toMatch(left);
    expect(await words()).toContain(shown.worth);
    expect(await words()).toContain(shown.used);
    expect(await readMeter()).toEqual(shown.meter);
    const warned = (await words()).replace(shown.left, '');
    expect(warnings.filter((warning) => warned.includes(warning))).toEqual(
      shown.warning === null ? [] : [shown.warning],
    );
  });

  test('a link leads to where credits are topped up', async () => {
    expect(await hrefOf(page, 'Top up')).toBe('https://app.leadey.ai/dashboard/settings?tab=credits');
  });

  test.each(plans)('%s', async (_what, plan, planStatus, words, action) => {
    stage.api.setOrganization(DEMO_KEY, { plan, planStatus });
    await click(page, 'button', 'Refresh');
    const all = ['Acme Inc', ...words].join('');
    // How old that is comes next.
    await expect.poll(async () => textOf(await byRole(page, 'banner'))).toMatch(new RegExp(`^${all}Updated`));
    if (action !== null) {
      expect(await hrefOf(page, `${words.at(-1)}: ${action}`)).toBe(
        'https://app.leadey.ai/dashboard/settings?tab=billing',
      );
    }
  });

  test('the organization is the heading, whatever it is called', async () => {
    const name = 'Ça Va & Söhne <b>"GmbH"</b> 株式会社';
    stage.api.setOrganization(DEMO_KEY, { name });
    await click(page, 'button', 'Refresh');
    await byRole(page, 'heading', name);
  });
});
