import { signal } from '@preact/signals';
import { render, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account, NOON } from '../../tests/unit/samples.ts';
import { CreditsCard } from './CreditsCard.tsx';

function show(balance: number, included: number, used = 0) {
  const organization = { ...account.organization, credits: { balance, included, used } };
  const app = fakeApp({ account: { ...account, organization } });
  render(<CreditsCard app={app} clock={signal(NOON)} />);
  const region = screen.getByRole('region', { name: 'Credits' });
  return { region, text: region.textContent ?? '', card: within(region) };
}

const meter = () => screen.queryByLabelText('Credits left');
const reading = () => [meter()?.tagName, meter()?.getAttribute('value') ?? '0', meter()?.getAttribute('max')];

describe('Credits', () => {
  test('what is left is said with thousands separators, its worth, and what Leadey reports as used', () => {
    const { text, card } = show(2840, 10_000, 7160);
    expect(text).toContain('2,840 credits left');
    expect(card.getByText('$28.40')).toBeTruthy();
    expect(card.getByText('7,160 of 10,000 used')).toBeTruthy();
  });

  test('the meter shows how much of the plan that is', () => {
    show(2840, 10_000);
    expect(reading()).toEqual(['METER', '2840', '10000']);
  });

  test('more than the plan holds fills the meter and no more', () => {
    const { text } = show(12_000, 10_000);
    expect(text).toContain('12,000 credits left');
    expect(reading()).toEqual(['METER', '10000', '10000']);
  });

  test('credits that are owed are said as they are, with an empty meter', () => {
    const { text, card } = show(-3, 10_000);
    expect(text).toContain('-3 credits left');
    expect(card.getByText('-$0.03')).toBeTruthy();
    expect(reading()).toEqual(['METER', '0', '10000']);
  });

  test('a plan that includes none has no meter', () => {
    const { card } = show(500, 0, 20);
    expect(meter()).toBeNull();
    expect(card.getByText('20 used')).toBeTruthy();
  });

  test.each([
    [1, '1 credit left'],
    [0, '0 credits left'],
    [1_234_567, '1,234,567 credits left'],
  ])('%i: %s', (balance, words) => expect(show(balance, 10).text).toContain(words));

  test.each([
    [5000, null],
    [2000, 'Running low'],
    [500, 'Almost used up'],
    [0, 'No credits left'],
    [-5, 'No credits left'],
  ])('%i of 10,000 is marked %j', (balance, words) => {
    const { card } = show(balance, 10_000);
    const warnings = ['Running low', 'Almost used up', 'No credits left'];
    expect(warnings.filter((warning) => card.queryByText(warning))).toEqual(words === null ? [] : [words]);
  });

  test('can be topped up in Leadey', () => {
    const { card } = show(0, 10_000);
    const link = card.getByRole('link', { name: 'Top up' });
    expect(link.getAttribute('href')).toBe('https://app.leadey.ai/dashboard/settings?tab=credits');
  });

  test.each([[2840], [0], [-3]])('%i credits stand in nobody’s way', async (balance) => {
    expect(await barriersIn(show(balance, 10_000).region)).toEqual([]);
  });
});
