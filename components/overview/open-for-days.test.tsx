import { act, render, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { NOON } from '../../tests/unit/samples.ts';
import type { Point } from '../../utils/credits/history.ts';
import { PanelFigures } from '../panel/PanelFigures.tsx';
import { OverviewScreen } from './OverviewScreen.tsx';

const DAY = 86_400;
const NOW = NOON / 1000;

beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));

test.each([
  ['side panel', PanelFigures],
  ['tab', OverviewScreen],
])('The credits in a %s that stays open for days go on to what is learned meanwhile', async (_, Part) => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(NOON);
  const before: Point[] = [
    [NOW - 5 * DAY, 1000, 0, 1000],
    [NOW - DAY, 900, 0, 1000],
  ];
  const app = fakeApp({ course: before });
  app.figures.mockResolvedValue(null);
  render(<Part app={app} />);
  await screen.findAllByText('900');
  clock.mockReturnValue(NOON + 2 * DAY * 1000);
  await act(() => app.store.set({ course: [...before, [NOW + DAY, 123, 0, 1000]] }));
  expect(screen.queryAllByText('123')).not.toEqual([]);
});
