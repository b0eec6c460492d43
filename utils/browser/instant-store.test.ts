import { afterEach, expect, test, vi } from 'vitest';
import { readInstant, writeInstant } from './instant-store.ts';
import { showTheme } from './show-theme.ts';

afterEach(() => vi.unstubAllGlobals());

test('A choice is kept, and forgotten', () => {
  writeInstant('theme', 'dark');
  expect(readInstant('theme')).toBe('dark');
  writeInstant('theme', null);
  expect(readInstant('theme')).toBeNull();
});

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test.each([
  ['is missing', null],
  ['throws', { getItem: refuse, setItem: refuse, removeItem: refuse }],
])('Where the store %s, pages start all the same', (_, store) => {
  vi.stubGlobal('localStorage', store);
  writeInstant('theme', 'dark');
  expect(readInstant('theme')).toBeNull();
  expect(showTheme).not.toThrow();
});
