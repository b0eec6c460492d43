import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fitWindow, windowsStyle } from './fit-window.ts';

const isFitted = () => document.body.classList.contains('fitted');

function windowOf(width: number, height: number): void {
  Object.assign(globalThis, { innerWidth: width, innerHeight: height });
  window.dispatchEvent(new Event('resize'));
}

const before = { innerWidth, innerHeight };
let tab: object | undefined;
beforeEach(() => {
  tab = undefined;
  browser.tabs.getCurrent = vi.fn(async () => tab as never);
});
afterEach(() => {
  Object.assign(globalThis, before);
  document.body.className = '';
});

test('A popup that has the size it asked for keeps it, also while it still grows', async () => {
  windowOf(25, 25);
  await fitWindow();
  expect(isFitted()).toBe(false);
  windowOf(400, 600);
  expect(isFitted()).toBe(false);
});

test('A popup that follows its page is not styled anew for the widths that the browser tries with it', async () => {
  windowOf(25, 600);
  await fitWindow();
  expect(windowsStyle.disabled).toBe(true);
  windowOf(400, 300);
  expect(windowsStyle.disabled).toBe(false);
});

test('A panel is styled for as narrow as people draw it', async () => {
  document.body.className = 'panel';
  windowOf(280, 900);
  await fitWindow();
  expect(windowsStyle.disabled).toBe(false);
});

test('A popup that is zoomed, and may not grow any further, scrolls as a whole', async () => {
  await fitWindow();
  windowOf(400, 300);
  expect(isFitted()).toBe(true);
});

test('A page in a tab takes its window as it is', async () => {
  tab = {};
  windowOf(320, 900);
  await fitWindow();
  expect(isFitted()).toBe(true);
});
