import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { showTheme } from '../../utils/browser/show-theme.ts';
import { ThemeChoice } from './ThemeChoice.tsx';

const shown = () => document.documentElement.style.colorScheme;

beforeEach(() => {
  localStorage.clear();
  document.documentElement.style.colorScheme = '';
});

describe('The theme', () => {
  test('is the system’s until another is chosen', () => {
    render(<ThemeChoice />);
    expect(screen.getByRole('radio', { name: 'Same as the system' })).toHaveProperty('checked', true);
    expect(shown()).toBe('');
  });

  test.each([
    ['Dark', 'dark'],
    ['Light', 'light'],
  ])('%s is shown at once, and before the first frame from then on', async (name, scheme) => {
    render(<ThemeChoice />);
    await userEvent.click(screen.getByRole('radio', { name }));
    expect(shown()).toBe(scheme);
    document.documentElement.style.colorScheme = '';
    showTheme();
    expect(shown()).toBe(scheme);
  });

  test('goes back to the system’s', async () => {
    localStorage.setItem('theme', 'dark');
    showTheme();
    render(<ThemeChoice />);
    expect(screen.getByRole('radio', { name: 'Dark' })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('radio', { name: 'Same as the system' }));
    expect(shown()).toBe('');
    expect(localStorage.length).toBe(0);
  });

  test('that is damaged counts as none', () => {
    localStorage.setItem('theme', 'purple; color: red');
    showTheme();
    render(<ThemeChoice />);
    expect(shown()).toBe('');
    expect(screen.getByRole('radio', { name: 'Same as the system' })).toHaveProperty('checked', true);
  });

  test('stands in nobody’s way', async () => {
    expect(await barriersIn(render(<ThemeChoice />).container)).toEqual([]);
  });
});
