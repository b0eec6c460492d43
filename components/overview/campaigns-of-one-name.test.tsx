import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { leads, NOON } from '../../tests/unit/samples.ts';
import { figuresOf } from '../../utils/overview/figures.ts';
import { PanelFigures } from '../panel/PanelFigures.tsx';
import { BarsTable } from './BarsTable.tsx';
import { OverviewScreen } from './OverviewScreen.tsx';
import { campaignsPicture } from './overview-pictures.ts';

beforeEach(() => {
  // Nothing is drawn here: the tables say the same.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

/** Five leads of the one campaign, three of the other. */
const figures = figuresOf(
  [
    ...leads(5).map((lead) => ({ ...lead, campaignId: 'camp_000001', campaignName: 'Q3 Outbound' })),
    ...leads(3, 6).map((lead) => ({ ...lead, campaignId: 'camp_000002', campaignName: 'Q3 Outbound' })),
  ],
  NOON,
);
const campaign = (id: string, status: string) => ({ id, name: 'Q3 Outbound', status });

describe('Two campaigns of one name', () => {
  test.each([
    [
      'have their status beside it, as in the filter',
      [campaign('camp_000001', 'active'), campaign('camp_000002', 'paused')],
      ['Q3 Outbound (active)', 'Q3 Outbound (paused)'],
    ],
    [
      'have the end of their id beside it as long as the list of campaigns is not here',
      [],
      ['Q3 Outbound (000001)', 'Q3 Outbound (000002)'],
    ],
    [
      'are told apart from one that is known and has no leads',
      [
        campaign('camp_000001', 'active'),
        campaign('camp_000002', 'active'),
        campaign('camp_000003', 'paused'),
      ],
      ['Q3 Outbound (active) (000001)', 'Q3 Outbound (active) (000002)'],
    ],
  ])('%s', (_, known, names) => {
    expect(campaignsPicture(figures, known).rows.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['the overview', OverviewScreen],
    ['the side panel', PanelFigures],
  ])('are told apart in %s', async (_, Part) => {
    const app = fakeApp({
      campaigns: [campaign('camp_000001', 'active'), campaign('camp_000002', 'paused')],
    });
    app.figures.mockResolvedValue(figures);
    render(<Part app={app} />);
    expect(await screen.findByRole('rowheader', { name: 'Q3 Outbound (active)' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Q3 Outbound (paused)' })).toBeTruthy();
  });
});

test('rows that are called the same stay rows of their own when their order changes', async () => {
  const onShow = vi.fn();
  const row = (id: string, count: number) => ({
    id,
    name: 'API',
    values: [count],
    shows: { ...campaignsPicture(figures, []).rows[0]?.shows, campaignId: id } as never,
  });
  const table = (...rows: ReturnType<typeof row>[]) => (
    <BarsTable
      title="Sources"
      of="Source"
      picture={{ kind: 'bars', lies: true, series: ['Leads'], rows }}
      links
      onShow={onShow}
    />
  );
  const { rerender } = render(table(row('a', 2), row('b', 1)));
  const [first] = screen.getAllByRole('button');
  rerender(table(row('b', 3), row('a', 2)));
  const buttons = screen.getAllByRole('button');
  expect(buttons[1]).toBe(first);
  await userEvent.click(buttons[0] as HTMLElement);
  expect(onShow).toHaveBeenCalledWith(expect.objectContaining({ campaignId: 'b' }));
});
