import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { Pagination } from './Pagination.tsx';

function show(page: number, totalPages: number) {
  const does = { onTurn: vi.fn(), onAhead: vi.fn(), onResize: vi.fn() };
  render(<Pagination page={page} totalPages={totalPages} pageSize={25} {...does} />);
  return { ...does, user: userEvent.setup() };
}

const names = ['First page', 'Previous page', 'Next page', 'Last page'] as const;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('Pages', () => {
  test('keep the focus when the button that had it leads nowhere any more', async () => {
    const user = userEvent.setup();
    const turn = (page: number) => (
      <Pagination
        page={page}
        totalPages={6}
        pageSize={25}
        onAhead={vi.fn()}
        onResize={vi.fn()}
        onTurn={(to) => rerender(turn(to))}
      />
    );
    const { rerender } = render(turn(5));
    await user.click(button('Last page'));
    expect(button('Last page').disabled).toBe(true);
    expect(document.activeElement).toBe(button('First page'));
  });

  test.each([
    ['First page', 1],
    ['Previous page', 2],
    ['Next page', 4],
    ['Last page', 6],
  ])('%s leads from page 3 of 6 to page %i', async (name, to) => {
    const { onTurn, user } = show(3, 6);
    await user.click(button(name));
    expect(onTurn.mock.calls).toEqual([[to]]);
  });

  test.each([
    ['the first of several', 1, 6, ['Next page', 'Last page']],
    ['the last of several', 6, 6, ['First page', 'Previous page']],
    ['in between', 3, 6, [...names]],
    ['the only one', 1, 1, []],
    ['none', 1, 0, []],
    ['one that is no more: only what exists', 9, 6, ['First page', 'Last page']],
  ])('%s: what leads nowhere is disabled', (_, page, pages, enabled) => {
    show(page, pages);
    expect(names.filter((name) => !button(name).disabled)).toEqual(enabled);
  });

  test.each([
    [2, 6, 'Page 2 of 6'],
    [1, 0, 'Page 1 of 1'],
    [1234, 40_000, 'Page 1,234 of 40,000'],
  ])('page %i of %i says where one is', (page, pages, words) => {
    show(page, pages);
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('a page is fetched ahead when the mouse or the focus comes to its button', async () => {
    const { onAhead, user } = show(3, 6);
    await user.hover(button('Next page'));
    expect(onAhead).toHaveBeenLastCalledWith(4);
    button('Previous page').focus();
    expect(onAhead).toHaveBeenLastCalledWith(2);
  });

  test('10, 25, 50 or 100 leads a page', async () => {
    const { onResize, user } = show(3, 6);
    const size = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Leads per page' });
    expect([...size.options].map(({ text }) => text)).toEqual(['10', '25', '50', '100']);
    await user.selectOptions(size, '100');
    expect(onResize).toHaveBeenCalledWith(100);
  });

  test('stand in nobody’s way', async () => {
    show(1, 6);
    expect(await barriersIn(screen.getByRole('navigation', { name: 'Pages' }))).toEqual([]);
  });
});
