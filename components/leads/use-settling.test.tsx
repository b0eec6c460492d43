import { render, waitFor } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { expect, test } from 'vitest';
import { useSettling } from './use-settling.ts';

function List({ rows, atTop = true }: { rows: readonly string[] | null; atTop?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useSettling(box, rows, () => atTop);
  return <div ref={box}>{rows?.join()}</div>;
}

const isSettling = (container: Element) => container.querySelector('.settling') !== null;
const [first, second, third] = [['Ada'], ['Ben'], ['Cleo']];

test('other rows are laid out in two steps, and the second follows by itself', async () => {
  const { container, rerender } = render(<List rows={first} />);
  rerender(<List rows={second} />);
  expect(isSettling(container)).toBe(true);
  expect(container.textContent).toBe('Ben');
  await waitFor(() => expect(isSettling(container)).toBe(false));
});

test('rows that change again before that settle all the same', async () => {
  const { container, rerender } = render(<List rows={first} />);
  rerender(<List rows={second} />);
  rerender(<List rows={third} />);
  expect(isSettling(container)).toBe(true);
  await waitFor(() => expect(isSettling(container)).toBe(false));
});

test('the first rows, and those of somebody who is further down, are laid out at once', () => {
  const { container, rerender } = render(<List rows={null} />);
  rerender(<List rows={first} />);
  expect(isSettling(container)).toBe(false);
  rerender(<List rows={second} atTop={false} />);
  expect(isSettling(container)).toBe(false);
});
