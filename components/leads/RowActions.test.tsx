import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { lead } from '../../tests/unit/samples.ts';
import { RowTools } from './RowActions.tsx';

afterEach(() => vi.restoreAllMocks());

function show(isTouched: boolean) {
  const real = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query === '(hover: none) and (pointer: coarse)'
      ? ({ matches: isTouched } as MediaQueryList)
      : real(query),
  );
  const app = fakeApp({});
  render(<RowTools app={app} lead={lead} />);
  return { app, user: userEvent.setup() };
}

describe('A row that nobody points at', () => {
  test('offers to pick its lead where there is only touch', async () => {
    const { app, user } = show(true);
    await user.click(screen.getByRole('checkbox'));
    expect(app.select).toHaveBeenCalledWith(lead.id, false);
  });

  test('offers nothing where there is a mouse', () => {
    show(false);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
