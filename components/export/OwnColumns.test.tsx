import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Field } from '../../utils/leadey/lead-fields.ts';
import { OwnColumns } from './OwnColumns.tsx';

function show(chosen: Field[]) {
  const onChange = vi.fn();
  render(<OwnColumns chosen={chosen} onChange={onChange} />);
  return { onChange, user: userEvent.setup() };
}

describe('Columns of one’s own', () => {
  test('stand in the order of the file, those left out below', () => {
    show(['email', 'name']);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes).toHaveLength(15);
    expect(boxes.slice(0, 3).map((box) => [box.closest('label')?.textContent, box.checked])).toEqual([
      ['Email', true],
      ['Name', true],
      ['ID', false],
    ]);
  });

  test('are added at the end, taken out, and moved', async () => {
    const { onChange, user } = show(['email', 'name']);
    await user.click(screen.getByRole('checkbox', { name: 'Score' }));
    expect(onChange).toHaveBeenLastCalledWith(['email', 'name', 'score']);
    await user.click(screen.getByRole('checkbox', { name: 'Email' }));
    expect(onChange).toHaveBeenLastCalledWith(['name']);
    await user.click(screen.getByRole('button', { name: 'Move Name up' }));
    expect(onChange).toHaveBeenLastCalledWith(['name', 'email']);
  });

  test('an end is no way on, and the last one stays', async () => {
    const { onChange, user } = show(['email']);
    await user.click(screen.getByRole('button', { name: 'Move Email up' }));
    await user.click(screen.getByRole('button', { name: 'Move Email down' }));
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('checkbox', { name: 'Email' })).toHaveProperty('disabled', true);
  });
});
