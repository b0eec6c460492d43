import { expect, test } from 'vitest';
import { showFailure } from './show-failure.ts';

test('An interface that cannot start says so, and how to report it, instead of staying blank', () => {
  const root = document.createElement('div');
  root.append('half a screen');
  showFailure(root);
  expect(root.querySelector('h1')?.textContent).toBe('Leadey could not start');
  expect(root.querySelector('[role=alert]')?.textContent).toMatch(/support@leadey\.ai/);
  expect(root.textContent).not.toContain('half a screen');
});
